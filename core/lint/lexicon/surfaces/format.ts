import { against, plainly, plainlyAgainst, solely } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';
import { formatSigns } from './format-signs.ts';

const names = {
  json: 'json|json object|json array|jsonl|json lines|json string|json structure|json document|json blob|json5|ndjson|javascript object|javascript object notation',
  xml: 'xml|xml document|xml element|xml file|xml structure|xml format|xml fragment',
  yaml: 'yaml|yml|yaml document|yaml file|yaml block',
  csv: 'csv|comma separated value|comma separated row|tsv|tab separated value|csv row|csv file|comma delimited|semicolon separated value',
  html: 'html|html document|html page|html fragment|html snippet|html markup|html code|html5|web page markup|html table|html list',
  markdown:
    'markdown|github flavored markdown|gfm|commonmark|markdown document|markdown format|markdown syntax|markdown file|markdown text',
  plain:
    'plain text !(string|value|field)|plaintext|unformatted text|raw text|bare text|pure text|simple text|text without formatting|text without markup|text without any formatting|unstyled text|txt|ascii text',
  code: 'source code|code only|a script|python script|program code',
  sql: 'sql|sql query|sql statement|an sql|a sql',
} as const;

type Format = keyof typeof names;

/** The ways to ask for a format of the whole, or to rule it out. */
function formatPhrases(format: Format): readonly SurfacePhrase[] {
  const it = `(${names[format]})`;
  const kind =
    '(a|an|one|single|valid|well formed|wellformed|strict|proper|raw|pure|clean|compact|minified|pretty printed|parseable|parsable|syntactically|correct|flat|following|bare|standard|properly|formatted|structured|complete|this|simple|old|good)?';
  return [
    `(@output_verb|@answer_verb|@write|@format|@use|structure|encode|serialise|serialize|be|shape|express) (@answer|@text|your @answer|the @answer|the result|results|everything|it|them|all|your findings|the data|the list|the output)? (only|always|exclusively|solely|strictly|formatted|entirely)? (in|as|with|using|to|into|by)? ${kind} ${kind} ${it} !(heading|header|table|list|link|bullet|image|input|schema below|data below|above|from|provided|file below)`,
    `(@output_verb|@answer_verb|@write|@format|structure|encode|serialise|serialize|wrap|shape|cast|express|package) ... (in|as|using|into|with) ${kind} ${kind} ${it}`,
    `(@answer|result|output|it|everything|@whole) .. (be|be formatted as|be formatted in|be in|be given in|be given as|be written in|be returned as|be valid|consist of|be wrapped in|parse as|be parseable as|be parsable as|validate as|be encoded as|come as|come in|arrive as|be delivered as|be delivered in) (only|always|exclusively|solely|strictly|formatted|entirely|in|as)? ${kind} ${kind} ${it}`,
    `(format|output|output format|response format|answer format|return type|syntax|notation|mime type|content type|type) (:|=|be) ${kind} ${kind} ${it}`,
    `(in|as|into) ${kind} ${kind} ${it} (format|form|syntax|only|exclusively|without|with the|object|array|document|notation)`,
    `${it} (format|syntax|notation|output) (only|please|throughout|be required|be mandatory|be expected|be used)`,
    ...solely([
      `(only|solely|exclusively|nothing but|nothing except|nothing other than|pure|purely|entirely|strictly|whole @answer be|entire @answer be|single) (in|as|a|an|the|with|of|single|valid|raw|one|well formed|be)? ${kind} ${it}`,
      `${it} (only|alone|and nothing else|nothing else|and nothing more|exclusively)`,
      `(@answer|entire|whole|complete|everything) .. (be|in|as|wrapped in|consist of) ${kind} ${kind} ${it}`,
      `(one|a) single ${kind} ${it}`,
    ]),
    ...against([
      `(no|not|without|never|instead of|rather than|avoid|free of) (any|use|in|as|a|output|return|of|kind of|produce)? (any|a|kind of|trace of)? ${it} !(schema|input|heading|header|table|list|bullet|link|image|code|block|fence|file|bold|emphasis|editor|tag)`,
      `${it} .. (be|are) (strictly|always)? @forbidden`,
    ]),
    ...plainly([
      `(@receiver|it|which|that|frontend|they|@user) .. (expect|parse|read|accept|consume|require|need|understand|take|want|ingest|deserialise|deserialize|load|swallow|know|import|call for) (only|nothing but|just|well formed|a|an|the|everything as|your answer as)? ${kind} ${it}`,
      `(go|pass|feed|feed|fed|pipe|hand|run|paste|pasted|load|be|straight) .. (into|to|through|by|with) (a|an|our|the|their)? (strict)? ${it} (parser|reader|decoder|loader|importer|validator|column|library|viewer|renderer|processor)`,
      `(parse|read|load|decode|deserialise|deserialize|validate|convert) .. (with|by|using|as) (a|an|our|the)? (strict)? ${it} (parser|reader|decoder|loader|importer|validator|library)?`,
      `${it} (parser|decoder|reader|importer|loader) .. (read|take|consume|process|run over|receive|get|fail|break|choke|die|crash|reject|throw)`,
    ]),
    ...plainlyAgainst([
      `(@receiver|it|which|that) .. (@cannot) (@cannotShow) .. ${it}`,
      `(@receiver|it|which|that) .. (@breaks) (any|all)? ${it}`,
      `${it} .. (be shown as is|be shown literally|break|be stripped|be removed|be escaped|look broken|be not rendered|be not supported)`,
    ]),
  ];
}

const named: readonly Format[] = ['json', 'xml', 'yaml', 'csv', 'html', 'markdown', 'plain'];
const all = [...named, 'code', 'sql', 'unmarked', 'prose', 'latex'];

/** HTML may stand in Markdown, code in both, and SQL is code; each of the other pairs is a choice. */
const compatible: ReadonlySet<string> = new Set([
  'code sql',
  'html code',
  'markdown code',
  'plain code',
  'plain sql',
  'csv plain',
  'code latex',
  'plain latex',
  'unmarked latex',
  'prose latex',
  'html markdown',
  ...['json', 'xml', 'yaml', 'csv', 'plain', 'code', 'sql', 'prose'].map((format) => `${format} unmarked`),
  ...['markdown', 'plain', 'html'].map((format) => `${format} prose`),
]);

const exclusivePairs: readonly (readonly [string, string])[] = all.flatMap((one, index) =>
  all
    .slice(index + 1)
    .filter((other) => !compatible.has(`${one} ${other}`) && !compatible.has(`${other} ${one}`))
    .map((other): readonly [string, string] => [one, other]),
);

/** The format of the whole answer. */
export const formatSurface: Surface = {
  id: 'format',
  rule: 'conflict/format',
  question: 'which format the answer is in',
  names: {
    json: 'JSON',
    xml: 'XML',
    yaml: 'YAML',
    csv: 'CSV',
    html: 'HTML',
    markdown: 'Markdown',
    plain: 'plain text',
    code: 'source code',
    sql: 'SQL',
    unmarked: 'no markup',
    prose: 'running text',
    latex: 'LaTeX source',
  },
  exclusive: exclusivePairs,
  exclusiveAlone: [['html', 'markdown']],
  exact: true,
  poles: {
    ...Object.fromEntries(named.map((format) => [format, [...formatPhrases(format), ...(formatSigns[format] ?? [])]])),
    unmarked: formatSigns['unmarked'] ?? [],
    prose: formatSigns['prose'] ?? [],
    latex: formatSigns['latex'] ?? [],
    code: [
      '(@output_verb|@answer_verb|@write) (only|just|solely|exclusively|nothing but|with only) (the|working|runnable|compilable|raw|valid)? code',
      'code (only|and nothing else)',
    ],
    sql: [
      ...solely([
        '(@output_verb|@answer_verb|@write) (only|just|solely|exclusively|nothing but|with only) (the|a|one|valid|raw)? (sql|query)',
        '(sql|query) (only|and nothing else|alone)',
      ]),
    ],
  },
};
