import { findNearest, formatNearestFix } from '../../problems/nearest.ts';
import type { Addresses } from '../addresses.ts';
import type { Problems } from '../build/context.ts';
import { resolveClaimReference } from '../ids.ts';
import type { Body, Literature, Study } from '../literature.ts';
import { components, unsafeElements, type ComponentName } from './components.ts';
import type { BodyItem } from './scan-body.ts';

export interface BodyCheck {
  owner: { file: string; body: Body };
  items: readonly BodyItem[];
  /** The study whose summary it is, if it is one. */
  study: Study | undefined;
  literature: Literature;
  addresses: Addresses;
  problems: Problems;
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
        checkLink(check, item);
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
              : 'take it out: the components are there without being imported.',
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
  if (/^[a-z]/.test(item.name)) {
    const handler = [...item.attributes.keys()].find((name) => /^on|^style$|^\.\.\.$/i.test(name));
    if (!unsafeElements.has(item.name) && handler === undefined) return;
    problems.add({
      rule: 'unsafe-element',
      ...place,
      message: `<${item.name}>${handler ? ` with ${handler}` : ''} may not stand in the literature: it could run code, load something foreign or break the page.`,
      fix: 'write it in Markdown, or use one of the components.',
    });
    return;
  }
  if (!(item.name in components)) {
    const names = Object.keys(components);
    const nearest = findNearest(item.name, names);
    problems.add({
      rule: 'unknown-component',
      ...place,
      message: `There is no component <${item.name}>. Components: ${names.join(', ')}.`,
      fix: nearest === undefined ? 'use one of these components, or Markdown.' : `write <${nearest}>.`,
    });
    return;
  }
  const name = item.name as ComponentName;
  if (checkAttributes(check, item, name)) checkTarget(check, item, name, section);
}

function checkAttributes({ owner, problems }: BodyCheck, item: Element, name: ComponentName): boolean {
  const { required, optional }: { required: readonly string[]; optional: readonly string[] } =
    components[name];
  const known = [...required, ...optional];
  const place = { file: owner.file, at: item.at };
  for (const attribute of item.attributes.keys()) {
    if (known.includes(attribute)) continue;
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
    problems.add({
      rule: 'missing-attribute',
      ...place,
      message: `<${name}> has no ${attribute}="…".`,
      fix: `write <${name} ${attribute}="…"> with quotation marks.`,
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
        const near = study ? study.claims.map((candidate) => candidate.id) : byId.claims.keys();
        problems.add({
          rule: 'unknown-claim',
          ...place,
          message: `No claim has the id "${id}".`,
          fix: formatNearestFix(
            id,
            near,
            study ? 'add the claim to the front matter' : 'write "study-id#claim-id"',
          ),
        });
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
      });
      return;
    case 'Framework':
      if (byId.frameworks.has(id)) return;
      problems.add({
        rule: 'unknown-framework',
        ...place,
        message: `No framework has the id "${id}".`,
        fix: formatNearestFix(id, byId.frameworks.keys(), `add frameworks/${id}.mdx`),
      });
      return;
    case 'Editorial':
    case 'Unverified':
  }
}

function checkLink(
  { owner, addresses, problems }: BodyCheck,
  item: Extract<BodyItem, { type: 'link' }>,
): void {
  const { url } = item;
  if (/^(?:https?:|mailto:)/i.test(url)) return;
  const place = { file: owner.file, at: item.at };
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
    problems.add({
      rule: 'broken-link',
      ...place,
      message: `The link "${url}" is neither a web address nor an address of this site.`,
      fix: 'write https://… for another site, /studies/… for this one.',
    });
    return;
  }
  const [path = '', anchor = ''] = url.split('#');
  if (path === '') {
    if (owner.body.anchors.includes(anchor) || addresses.anchorsOf(owner.file).has(anchor)) return;
    problems.add({
      rule: 'broken-link',
      ...place,
      message: `This page has no place "#${anchor}".`,
      fix: formatNearestFix(
        anchor,
        [...owner.body.anchors, ...addresses.anchorsOf(owner.file)],
        'name a heading of this page',
      ),
    });
    return;
  }
  const anchors = addresses.pages.get(path);
  if (anchors === undefined) {
    problems.add({
      rule: 'broken-link',
      ...place,
      message: `This site has no page "${path}".`,
      fix: formatNearestFix(
        path,
        addresses.pages.keys(),
        'begin with / and end with /, as in /studies/<id>/',
      ),
    });
  } else if (anchor !== '' && !anchors.has(anchor)) {
    problems.add({
      rule: 'broken-link',
      ...place,
      message: `The page "${path}" has no place "#${anchor}".`,
      fix: formatNearestFix(anchor, anchors, 'link to the page alone'),
    });
  }
}
