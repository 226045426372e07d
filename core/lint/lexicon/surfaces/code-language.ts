import { plainly } from '../mark-phrases.ts';
import type { Surface, SurfacePhrase } from '../surface.ts';

const languages = {
  python: 'python|python 3',
  javascript: 'javascript|vanilla js|plain js|. js files',
  typescript: 'typescript',
  java: 'java',
  go: 'golang|=go',
  rust: 'rust',
  csharp: 'c #|csharp',
  cpp: 'c + +|cpp',
  scala: 'scala',
  perl: 'perl',
  dart: 'dart|flutter',
  solidity: 'solidity',
  vyper: 'vyper',
  ruby: 'ruby',
  php: 'php',
  kotlin: 'kotlin',
  swift: 'swift',
} as const;

const code =
  '(code|solution|program|script|implementation|function|application|app|backend|example|examples|snippet|snippets|answer|everything|it|module|class|service)';
/** Endings of file names, where they tell the language. */
const endings: Readonly<Record<string, string>> = {
  python: 'py',
  javascript: 'js|jsx|mjs|cjs',
  typescript: 'ts|tsx',
  rust: 'rs',
  ruby: 'rb',
  php: 'php',
  java: 'java',
  kotlin: 'kt',
};

/** What a project says of its code: "The code base is TypeScript", "it goes into a .py file". */
const statedOf = (pole: string, names: string): readonly SurfacePhrase[] => [
  ...plainly([
    `(code|code base|codebase|repository|repo|project|script|scripts|backend|app|service|library|package|solution) (be|is|are) (written)? (in|all|pure|plain|only|a|entirely)? (${names}) ($|.|,|;|only|and|without|code|project|package|throughout)`,
  ]),
  `(@answer_verb|@output_verb) (with|in)? (only|just|working|runnable|valid)? (${names}) code ($|.|,|;|only|that|which)`,
  `^ (${names}) only`,
  `(@use|@write) (${names}) (,|and)? (not|never|instead of|rather than) (python|javascript|typescript|java|go|rust|ruby|php) ($|.|,|;)`,
  ...(endings[pole] === undefined
    ? []
    : plainly([
        `(go|goes|saved|save|written|write|put|end|ends|land|lands|be|are|is) .. (into|to|in|as|with) (a|an|the|one|single)? . (${endings[pole]}) (file|files|script|module|extension|$|.|,)`,
        `(file|files|modules|components) (be|are|is|end in|end with) (always|all|only)? . (${endings[pole]}) ($|.|,|;|files|only)`,
      ])),
];

const pure = '(plain|pure|modern|idiomatic|vanilla|standard|clean|strict)?';
const others = '!(or|and|/|,|code|file|files|script|scripts|function|api|developer)';

/** The programming language of what is written. */
export const codeLanguageSurface: Surface = {
  id: 'code-language',
  rule: 'conflict/code-style',
  question: 'which language code is written in',
  names: {
    python: 'Python',
    javascript: 'JavaScript',
    typescript: 'TypeScript',
    java: 'Java',
    go: 'Go',
    rust: 'Rust',
    csharp: 'C#',
    cpp: 'C++',
    ruby: 'Ruby',
    php: 'PHP',
    kotlin: 'Kotlin',
    swift: 'Swift',
    scala: 'Scala',
    perl: 'Perl',
    dart: 'Dart',
    solidity: 'Solidity',
    vyper: 'Vyper',
  },
  placeless: true,
  exclusive: 'all',
  poles: Object.fromEntries(
    Object.entries(languages).map(([pole, names]) => [
      pole,
      [
        ...statedOf(pole, names),
        `(@write|implement|solve|code|program|provide|deliver|develop|build|convert .. to|ship|port|@output_verb) (@det|all|your)? (@det|new|complete)? ${code} (only|always|strictly)? (in|using|with) ${pure} (${names}) ${others}`,
        `(all|the|your|any)? (new|generated)? ${code} .. (be|written|be written|is|are) (written|implemented)? (only|always|exclusively)? in ${pure} (${names}) ${others}`,
        `(develop|write|create|build|implement|deliver|make|design|ship|produce) (@det)? (${names}) (smart|web|command line|desktop|mobile|backend)? (contract|program|script|app|application|code|function|class|module|files|service|library)`,
        `(convert|port|translate|rewrite|migrate) .. (to|into|in) (${names}) ${others}`,
        `^ (@use|choose) .. .. and? (${names}) for (development|the app|the backend|the frontend|implementation|the implementation|everything)`,
        `(compile|compiles|build|builds|run|runs|deploy|tested|checked) .. (with|under|on|by) (the|a)? (${names}) (compiler|interpreter|runtime|toolchain)`,
        `^ (use|write|always use|only use|use only) (only)? ${pure} (${names}) (only|exclusively|throughout|for everything|for all code|for the code|for all examples|for code examples|for code)? ($|.)`,
      ],
    ]),
  ),
};
