interface ComponentRules {
  required: readonly string[];
  optional: readonly string[];
  /** For authors. */
  description: string;
  example: string;
}

/** The components that authors may use in MDX. `site/mdx-components.ts` renders them; the author's guide lists them. */
export const components = {
  Claim: {
    required: ['id'],
    optional: [],
    example: '<Claim id="longer-when-cool" />',
    description:
      'a claim with its kind and provenance, on a line of its own. In another file than its study’s: `rossi-2014#longer-when-cool`. Once a page.',
  },
  Term: {
    required: ['id'],
    optional: [],
    example: '<Term id="steeping-time">steep</Term>',
    description:
      'a word linked to its entry, with a card that opens beside it. The first use in a section is enough.',
  },
  Cite: {
    required: ['id'],
    optional: ['page'],
    example: '<Cite id="rossi-2014" page="12" />',
    description: 'names and year of a work, linked to the references.',
  },
  Framework: {
    required: ['id'],
    optional: [],
    example: '<Framework id="tea-and-time" />',
    description: 'a framework with its relations, on a line of its own.',
  },
  Editorial: {
    required: [],
    optional: [],
    example: '<Editorial>our reading</Editorial>',
    description: 'what you add: around paragraphs a block, within a sentence words in brackets.',
  },
  Unverified: {
    required: [],
    optional: ['note'],
    example: '<Unverified note="No source says so">in 1998</Unverified>',
    description:
      'what no source confirms, with the reason: around paragraphs a block, within a sentence dotted words.',
  },
} as const satisfies Record<string, ComponentRules>;

export type ComponentName = keyof typeof components;

/**
 * The plain elements that authors may write as tags, where Markdown has nothing for them. Any other could run code, load
 * something foreign or break the page. Headings and links are not here: Markdown gives them their anchors and checks.
 */
export const plainElements: ReadonlySet<string> = new Set(
  `abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure
  hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot
  th thead time tr u ul var wbr`.split(/\s+/),
);

/** What may stand in their tags. */
export const plainAttributes: ReadonlySet<string> = new Set(
  'abbr colspan datetime dir headers lang open reversed rowspan scope start title value'.split(' '),
);
