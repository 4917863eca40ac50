import { addressOf } from '../../model/addresses.ts';
import type { Factor, Match, Sense } from '../../model/literature.ts';
import type { LiteratureFile } from '../../model/schema/export.ts';
import { buildReading } from './build-reading.ts';
import type { ExportSource } from './export-source.ts';
import { markEditorial } from './mark-editorial.ts';

type FactorExport = LiteratureFile['factors'][number];

export function buildFactor(factor: Factor, link: ExportSource['link']): FactorExport {
  const { id, name, aliases, kind, gloss, senses, matches, reading } = factor;
  return {
    id,
    name,
    aliases,
    kind: kind.id,
    gloss: markEditorial(gloss),
    senses: senses.map((sense) => buildSense(sense, link)),
    matches: matches.map(buildMatch),
    reading: reading.map(buildReading),
    address: link(addressOf.factor(factor)),
  };
}

function buildSense(sense: Sense, link: ExportSource['link']): FactorExport['senses'][number] {
  const { id, study, silent, text, claims, references } = sense;
  return {
    id,
    ...(study !== undefined && { study: study.id }),
    silent,
    standing: silent ? 'editorial' : 'reported',
    text,
    claims: claims.map(({ key }) => key),
    references: references.map((reference) => reference.id),
    address: link(addressOf.sense(sense)),
  };
}

function buildMatch({ to, as, reason, claims }: Match): FactorExport['matches'][number] {
  return {
    factor: to.id,
    as,
    standing: claims.length > 0 ? 'reported' : 'editorial',
    ...(reason !== undefined && { reason: markEditorial(reason) }),
    claims: claims.map(({ key }) => key),
  };
}
