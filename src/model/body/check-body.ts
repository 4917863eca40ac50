import { findNearest, formatNearestFix } from '../../problems/nearest.ts';
import { describeUnknownClaim } from '../build/find-claims.ts';
import { referencesFile } from '../entries.ts';
import { resolveClaimReference } from '../ids.ts';
import type { Body, Literature, Study } from '../literature.ts';
import { checkLink, type LinkCheck } from './check-link.ts';
import { components, plainAttributes, plainElements, type ComponentName } from './components.ts';
import { listDiagramLinks } from './diagram-links.ts';
import type { BodyItem } from './scan-body.ts';

export interface BodyCheck extends LinkCheck {
  owner: { file: string; body: Body };
  items: readonly BodyItem[];
  /** The study whose summary it is, if it is one. */
  study: Study | undefined;
  literature: Literature;
}

type Element = Extract<BodyItem, { type: 'element' }>;

/** Checks what a text names, and notes the claims and terms it shows. */
export function checkBody(check: BodyCheck): void {
  let section = new Set<string>();
  for (const item of check.items) {
    switch (item.type) {
      case 'heading':
        section = new Set();
        break;
      case 'link':
        checkLink(check, item.url, item.at);
        break;
      case 'diagram':
        for (const { url, at } of listDiagramLinks(item)) checkLink(check, url, at);
        break;
      case 'image':
        check.problems.add({
          rule: 'unsafe-element',
          file: check.owner.file,
          at: item.at,
          message: `The image "${item.url}" may not stand in the literature: the site holds none, and would load it from elsewhere.`,
          fix: 'write a link to it: [what it shows](https://…).',
        });
        break;
      case 'code':
        check.problems.add({
          rule: 'code-in-content',
          file: check.owner.file,
          at: item.at,
          message: `There is an ${item.what} in the text; the literature holds no code.`,
          fix:
            item.what === 'expression'
              ? 'write \\{ where a curly bracket is meant as text.'
              : 'take it out: the components are there without being imported. Where it is text, begin the paragraph with another word.',
        });
        break;
      case 'unsupported':
        check.problems.add({
          rule: 'unsupported-markdown',
          file: check.owner.file,
          at: item.at,
          message: `This is a ${item.what}; the site shows none.`,
          fix:
            item.what === 'footnote'
              ? 'say it in the text or in brackets; name a source with <Cite id="…"/>.'
              : 'write a plain list, without [ ] and [x].',
        });
        break;
      case 'element':
        checkElement(check, item, section);
    }
  }
}

function checkElement(check: BodyCheck, item: Element, section: Set<string>): void {
  const { owner, problems } = check;
  const place = { file: owner.file, at: item.at };
  const names = Object.keys(components);
  const nearest = findNearest(item.name, names);
  if (/^[a-z]/.test(item.name) && nearest?.toLowerCase() !== item.name) {
    checkPlainElement(check, item);
    return;
  }
  if (!names.includes(item.name)) {
    problems.add({
      rule: 'unknown-component',
      ...place,
      message: `There is no component <${item.name}>. Components: ${names.join(', ')}.`,
      fix: nearest === undefined ? 'use one of these components, or Markdown.' : `write <${nearest}>.`,
    });
    return;
  }
  const name = item.name as ComponentName;
  if (item.isInline && blockComponents.has(name)) {
    problems.add({
      rule: 'misplaced-component',
      ...place,
      message: `<${name}> stands within a line of text, but is a block of its own.`,
      fix: 'put it on a line of its own, with an empty line before and after it.',
    });
  }
  if (checkAttributes(check, item, name)) checkTarget(check, item, name, section);
}

/** The components that draw a block, and would tear a paragraph apart. */
const blockComponents: ReadonlySet<ComponentName> = new Set(['Claim', 'Framework']);

function checkPlainElement(check: BodyCheck, { name, attributes, at }: Element): void {
  const { owner, problems } = check;
  const isPlain = plainElements.has(name);
  const expression = [...attributes].find(([, value]) => typeof value !== 'string');
  if (isPlain && expression) {
    const [attribute] = expression;
    reportExpression(check, { name, at }, plainAttributes.has(attribute) ? attribute : undefined);
    return;
  }
  const foreign = isPlain ? [...attributes.keys()].find((key) => !plainAttributes.has(key)) : undefined;
  if (isPlain && foreign === undefined) return;
  problems.add({
    rule: 'unsafe-element',
    file: owner.file,
    at,
    message: `<${name}>${foreign ? ` with ${foreign}` : ''} may not stand in the literature: it could run code, load something foreign or break the page.`,
    fix: isPlain ? `take ${foreign} out.` : 'write it in Markdown, or use one of the components.',
  });
}

/** @param attribute the one to write as text, if the element has it */
function reportExpression(
  { owner, problems }: BodyCheck,
  { name, at }: Pick<Element, 'name' | 'at'>,
  attribute: string | undefined,
): void {
  problems.add({
    rule: 'code-in-content',
    file: owner.file,
    at,
    message: `<${name}> has an expression in curly brackets; the literature holds no code.`,
    fix: attribute === undefined ? 'take it out.' : `write ${attribute}="…" with quotation marks.`,
  });
}

function checkAttributes(check: BodyCheck, item: Element, name: ComponentName): boolean {
  const { owner, problems } = check;
  const { required, optional }: { required: readonly string[]; optional: readonly string[] } =
    components[name];
  const known = [...required, ...optional];
  const place = { file: owner.file, at: item.at };
  // An attribute that is there under a misspelt name is not also missing.
  const misspelt = new Set<string | undefined>();
  for (const [attribute, value] of item.attributes) {
    if (typeof value !== 'string') {
      reportExpression(check, item, known.includes(attribute) ? attribute : undefined);
      continue;
    }
    if (known.includes(attribute)) continue;
    misspelt.add(findNearest(attribute, known));
    problems.add({
      rule: 'unknown-key',
      ...place,
      message: `<${name}> has no attribute "${attribute}". Attributes: ${known.join(', ') || 'none'}.`,
      fix: formatNearestFix(attribute, known, 'take it out'),
    });
  }
  const missing = required.filter(
    (attribute) =>
      typeof item.attributes.get(attribute) !== 'string' || item.attributes.get(attribute) === '',
  );
  for (const attribute of missing) {
    if (misspelt.has(attribute) || typeof item.attributes.get(attribute) === 'object') continue;
    problems.add({
      rule: 'missing-attribute',
      ...place,
      message: `<${name}> has no ${attribute}="…".`,
      fix: `add ${attribute}="…", with quotation marks.`,
    });
  }
  return missing.length === 0;
}

function checkTarget(check: BodyCheck, item: Element, name: ComponentName, section: Set<string>): void {
  const { owner, study, problems } = check;
  const { byId } = check.literature;
  const id = String(item.attributes.get('id') ?? '');
  const place = { file: owner.file, at: item.at };
  switch (name) {
    case 'Claim': {
      const key = resolveClaimReference(id, study?.id);
      const claim = byId.claims.get(key);
      if (claim === undefined) {
        problems.add(describeUnknownClaim(id, byId.claims, { ...place, ...(study && { own: study.id }) }));
      } else if (owner.body.claims.includes(claim)) {
        problems.add({
          rule: 'repeated-claim',
          ...place,
          message: `The claim "${id}" is shown twice on this page, but its address can lead to one place only.`,
          fix: 'show it once, and link to it the second time.',
        });
      } else {
        owner.body.claims.push(claim);
      }
      return;
    }
    case 'Term': {
      const factor = byId.factors.get(id);
      if (factor === undefined) {
        problems.add({
          rule: 'unknown-factor',
          ...place,
          message: `No factor has the id "${id}".`,
          fix: formatNearestFix(id, byId.factors.keys(), `add factors/${id}.mdx`),
          needs: [`factors/${id}.mdx`],
        });
        return;
      }
      if (section.has(id)) {
        problems.add({
          rule: 'repeated-term',
          ...place,
          message: `"${id}" is linked a second time in this section.`,
          fix: 'write the word without <Term>: the first use in a section is enough.',
        });
      }
      section.add(id);
      if (!owner.body.terms.includes(factor)) owner.body.terms.push(factor);
      return;
    }
    case 'Cite':
      if (byId.references.has(id)) return;
      problems.add({
        rule: 'unknown-reference',
        ...place,
        message: `No reference has the id "${id}".`,
        fix: formatNearestFix(id, byId.references.keys(), 'add the work to references.json'),
        needs: [`${referencesFile}#${id}`],
      });
      return;
    case 'Framework':
      if (byId.frameworks.has(id)) return;
      problems.add({
        rule: 'unknown-framework',
        ...place,
        message: `No framework has the id "${id}".`,
        fix: formatNearestFix(id, byId.frameworks.keys(), `add frameworks/${id}.mdx`),
        needs: [`frameworks/${id}.mdx`],
      });
      return;
    case 'Editorial':
    case 'Unverified':
  }
}
