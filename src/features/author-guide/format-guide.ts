/** The author's guide, made from the schemas' own descriptions, so that it cannot say anything else than they do. */
import { stringify } from 'yaml';

export interface GuideChapter {
  /** What is described, as in "A study". */
  title: string;
  /** Where it lies, as in `studies/<id>.mdx`. */
  file: string;
  intro: string;
  /** The JSON Schema of its fields. */
  schema: JsonSchema;
  /** A whole file, to begin from. */
  example: string;
}

export interface JsonSchema {
  type?: string;
  description?: string;
  examples?: unknown[];
  mistake?: string;
  default?: unknown;
  enum?: unknown[];
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | JsonSchema[];
  prefixItems?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
}

export function formatGuide(head: string, chapters: readonly GuideChapter[], foot: string): string {
  return (
    [head, formatContents(chapters), ...chapters.map(formatChapter), foot]
      .map((part) => part.trim())
      .join('\n\n') + '\n'
  );
}

function formatContents(chapters: readonly GuideChapter[]): string {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-');
  return chapters
    .map(({ title, file }) => `- [${title}: \`${file}\`](#${slug(`${title}: ${file}`)})`)
    .concat('- [In the text](#in-the-text)', '- [Diagrams](#diagrams)')
    .join('\n');
}

function formatChapter({ title, file, intro, schema, example }: GuideChapter): string {
  const language = file.endsWith('.json') ? 'json' : file.endsWith('.yaml') ? 'yaml' : 'mdx';
  return [
    `## ${title}: \`${file}\``,
    intro,
    ['```' + language, example.trim(), '```'].join('\n'),
    ...formatFields(schema, '', language),
  ].join('\n\n');
}

/** Each field in turn, with those inside it after it. */
function formatFields(schema: JsonSchema, path: string, language: string): string[] {
  const object = findObject(schema);
  if (object === undefined) return [];
  return Object.entries(object.properties ?? {}).flatMap(([key, field]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const inside = findInside(field);
    return [
      formatField(
        name,
        key,
        field,
        object.required?.includes(key) === true && field.default === undefined,
        language,
      ),
      ...(inside ? formatFields(inside.schema, name + inside.suffix, language) : []),
    ];
  });
}

function formatField(
  name: string,
  key: string,
  field: JsonSchema,
  required: boolean,
  language: string,
): string {
  const values = field.enum ? ` One of ${field.enum.map((value) => `\`${String(value)}\``).join(', ')}.` : '';
  const lines = [
    `### \`${name}\``,
    '',
    `*${required ? 'Needed' : 'May be left out'}${field.default !== undefined && !isEmptyDefault(field.default) ? `; then ${JSON.stringify(field.default)}` : ''}.* ${field.description ?? ''}${values}`,
  ];
  const [example] = field.examples ?? [];
  if (example !== undefined)
    lines.push(
      '',
      '```' + (language === 'json' ? 'json' : 'yaml'),
      formatExample(key, example, language),
      '```',
    );
  lines.push('', `Goes wrong: ${field.mistake ?? describeMistake(field, language)}`);
  return lines.join('\n');
}

/** What goes wrong with any field of this type, where the schema names nothing in particular. */
function describeMistake(field: JsonSchema, language: string): string {
  if (field.enum) return 'Another word. The error lists these.';
  if (field.pattern)
    return 'Capitals, spaces, accents or underscores in it. The error says what it must look like.';
  if (field.type === 'integer' || field.type === 'boolean') return 'Quotation marks around it.';
  if (findObject(field) || field.type === 'object')
    return 'A misspelt field in it. The error names the nearest one.';
  if (language === 'json')
    return field.type === 'array'
      ? 'A bare value where a list belongs.'
      : 'A comma or a quotation mark that is missing.';
  if (findInside(field)) return 'An entry without the dash and the space, `- `, before its first field.';
  if (field.type === 'array') return 'A bare value where a list belongs: write `[value]`.';
  return 'Text that contains `: ` or begins with a special character, without quotation marks around it.';
}

function formatExample(key: string, example: unknown, language: string): string {
  if (language === 'json') return `"${key}": ${JSON.stringify(example)}`;
  return stringify(
    { [key]: example },
    { flowCollectionPadding: false, collectionStyle: 'any', lineWidth: 0 },
  ).trim();
}

/** The object that a schema describes, through lists, unions and records. */
function findObject(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema;
  if (schema.anyOf) {
    const objects = schema.anyOf.flatMap((variant) => findObject(variant) ?? []);
    // Variants of one thing, such as a person and an organization: all their fields, none of them always needed.
    return objects.length === 0
      ? undefined
      : {
          properties: Object.assign({}, ...objects.map(({ properties }) => properties)) as Record<
            string,
            JsonSchema
          >,
          required: [],
        };
  }
  return undefined;
}

function findInside(field: JsonSchema): { schema: JsonSchema; suffix: string } | undefined {
  if (findObject(field)) return { schema: field, suffix: '' };
  if (field.items && !Array.isArray(field.items) && findObject(field.items))
    return { schema: field.items, suffix: '[]' };
  if (typeof field.additionalProperties === 'object' && findObject(field.additionalProperties)) {
    return { schema: field.additionalProperties, suffix: '.<id>' };
  }
  return undefined;
}

function isEmptyDefault(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
