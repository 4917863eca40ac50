import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { diagramTypes } from '../../diagrams/diagram-types.ts';
import { components, plainAttributes, plainElements } from '../../model/body/components.ts';
import { jsonSchemas } from '../../model/schema/json-schemas.ts';
import { formatGuide, type GuideChapter, type JsonSchema } from './format-guide.ts';

/** Where the guide and the schemas for editors stand, relative to the project. */
export const guideFile = 'AUTHORS.md';
export const schemaFolder = 'src/model/schema/json';

const head = `
# The author’s guide

<!-- Made by \`npm run guide\` from the schemas in src/model/schema. Change the descriptions there, not here. -->

A literature is a folder. Put yours in the place of \`content/\`, or name another one: \`CONTENT_DIR=my-literature npm start\`.

\`\`\`
site.yaml             the name of the site, its language, the words of your field, the questions of the comparison
references.json       the works, in CSL-JSON, with what is known of each and how well
studies/<id>.mdx      one file a study: its claims, each with its place in the source, and a summary
factors/<id>.mdx      one file an entry of the glossary: its senses, its matches, an explanation
frameworks/<id>.mdx   one file a framework: groups, nodes, relations, a tour
pages/<id>.mdx        home.mdx, and whatever other pages you want
redirects.yaml        where published addresses went that are gone; may be missing
changes.yaml          what has changed, where and since when; may be missing
permalinks.txt        every address that was published; written by \`npm run permalinks\`
\`\`\`

A file’s name is its id and part of its address: lower-case letters, digits, hyphens. **Ids are promises**: once published, an id never changes; where it must, \`redirects.yaml\` says where it went, and the error prints the line to add.

\`npm run check\` reads everything in a second or two and tells all problems at once, with file, line and how to mend them; [the rules](src/problems/README.md) explain each. \`npm run dev\` shows the site while you write.

\`npm run new\` writes what is new, filled in as far as that can be, with clear to-dos: \`npm run new -- study --from refs.bib\` the works of a BibTeX, RIS or CSL-JSON file and a study for each (\`references --from\` the works alone; \`--keep-going\` what is right in a file with broken entries), \`npm run new -- factor "Steeping time"\`, \`framework <name>\` and \`page <title>\` one file each, \`npm run new -- site my-literature\` a whole small literature to begin from. \`--content my-literature\` names the literature. Nothing is overwritten; what cannot be taken over is told, with its line.

In Visual Studio Code, the extensions that the project recommends complete the fields as you type. Other editors find the JSON Schemas in \`${schemaFolder}/\`.

Below, each kind of file with a whole example and every field. A field in a list is written \`claims[].id\`; a field below an id of your own, \`profile.<id>.brief\`.
`;

const chapters: (Omit<GuideChapter, 'schema' | 'example'> & {
  schema: keyof typeof jsonSchemas;
  example: string;
})[] = [
  {
    title: 'The site',
    file: 'site.yaml',
    schema: 'site',
    example: 'site.yaml',
    intro: 'The one file that says what field this is. No word of it stands in the generator.',
  },
  {
    title: 'A study',
    file: 'studies/<id>.mdx',
    schema: 'study',
    example: 'studies/*.mdx',
    intro:
      'Take the source apart sentence by sentence. Each claim says one thing in your own words and names the sentence that says it. In the summary, `<Claim id="…"/>` shows a claim with its provenance; what you add stands in `<Editorial>`. Claims that the summary does not show are listed after it.',
  },
  {
    title: 'An entry of the glossary',
    file: 'factors/<id>.mdx',
    schema: 'factor',
    example: 'factors/*.mdx',
    intro:
      'What each study means by a term, and what the field does: kept apart. The body, which may be empty, explains.',
  },
  {
    title: 'A framework',
    file: 'frameworks/<id>.mdx',
    schema: 'framework',
    example: 'frameworks/*.mdx',
    intro:
      'What acts on what. Only what a claim states is drawn as reported; what you add is editorial and gives its reason.',
  },
  {
    title: 'The references',
    file: 'references.json',
    schema: 'references',
    example: 'references.json',
    intro:
      'CSL-JSON, as reference managers export it. `custom` holds what is known of the record, and how well.',
  },
  {
    title: 'A page',
    file: 'pages/<id>.mdx',
    schema: 'page',
    example: 'pages/home.mdx',
    intro:
      '`home.mdx` is needed: its title and lead open the site, its body stands beside them. Every other page gets the address `/<id>/`.',
  },
  {
    title: 'What is gone',
    file: 'redirects.yaml',
    schema: 'redirects',
    example: 'redirects.yaml',
    intro:
      'No published address dies: each stays, or this file says where it went, or that it is withdrawn and why. `npm run permalinks` records the addresses of today in `permalinks.txt`, and begins that file where there is none; from then on the check tells of every recorded address that is gone, with the lines to add here. A redirect of a page speaks for the places on it, and for whatever else bears its id.',
  },
  {
    title: 'What has changed',
    file: 'changes.yaml',
    schema: 'changes',
    example: 'changes.yaml',
    intro:
      'For those who have read or cited the site before: add an entry with every change of what is said. The page `/changes/` lists them, a feed tells them, and whoever follows a citation of a page is shown what has changed on it since. `updated` in `site.yaml` is then at least the day of the newest one. The file may be missing.',
  },
];

const foot = `
## In the text

Bodies are MDX: Markdown, and these components. Leave a blank line between a tag that stands on its own line and the text in it.

${Object.entries(components)
  .map(([name, { description, example }]) => `- \`${example}\`: ${description} (\`${name}\`)`)
  .join('\n')}

Plain HTML, where Markdown has no word for it: ${[...plainElements].map((name) => `\`<${name}>\``).join(', ')}; with ${[...plainAttributes].map((name) => `\`${name}\``).join(', ')}. No pictures yet.

No imports, no \`{expressions}\`, no scripts or styles: the literature holds no code. Write \`\\{\` and \`\\<\` where you mean the signs. Links within the site begin with a slash: \`[text](/factors/steeping-time/)\`; they are checked, anchors too.
`;

const diagrams = `
## Diagrams

A framework is drawn from its own file. Anything else can be drawn in any text with a block of [Mermaid](https://mermaid.js.org/intro/):

\`\`\`\`mdx
\`\`\`mermaid
flowchart LR
  accTitle: How tea is made
  accDescr: Water is heated and poured over the leaves.
  water["Water (soft)"] -->|heated| leaves[Leaves]
  leaves --> tea([Tea])
  click tea href "/factors/steeping-time/"
\`\`\`
\`\`\`\`

It becomes a picture when the site is built, for light, dark and paper, with its source below it. A diagram begins with one of these words: ${diagramTypes.map((type) => `\`${type}\``).join(', ')}. Other types, and pictures within a diagram, need a browser or tell by colour what is what; they are refused.

- \`accTitle\` and \`accDescr\` say in words what the picture shows. Without them, its labels are read out.
- Put a label in quotation marks when it holds brackets or signs. Every sign has a number: \`#34;\` is a quotation mark.
- The colours are the site’s: those of \`classDef\` and \`style\` are left out, dashes and thick lines stay. Themes, fonts and HTML cannot be set.
- \`click … href\` makes a link, to the web or within the site; it is checked like any other.
`;

/** The literature whose files serve as examples; the tests hold that it has no problem. */
const exampleFolder = 'tests/fixtures/minimal';

/** The guide and the schemas: path → text, formatted as the repository is. */
export async function buildGuideFiles(): Promise<Map<string, string>> {
  const guide = formatGuide(
    head,
    chapters.map((chapter) => ({
      ...chapter,
      schema: readFields(jsonSchemas[chapter.schema] as JsonSchema),
      example: readFileSync(findExample(chapter.example), 'utf8'),
    })),
    foot + diagrams,
  );
  const schemas = Object.entries(jsonSchemas).map(
    ([name, schema]) => [`${schemaFolder}/${name}.json`, JSON.stringify(schema)] as const,
  );
  const files = [[guideFile, guide] as const, ...schemas];
  const options = await resolveConfig('package.json');
  return new Map(
    await Promise.all(
      files.map(async ([file, text]) => [file, await format(text, { ...options, filepath: file })] as const),
    ),
  );
}

/** The file with this name, or the first one in the folder of `studies/*.mdx`. */
function findExample(pattern: string): string {
  const path = join(exampleFolder, pattern);
  if (!pattern.includes('*')) return path;
  const [first] = readdirSync(dirname(path)).sort();
  return join(dirname(path), first ?? '');
}

/** references.json is a list; its fields are those of an item. */
function readFields(schema: JsonSchema): JsonSchema {
  return schema.items && !Array.isArray(schema.items) ? schema.items : schema;
}
