import { choice, feature } from '../code-kit.ts';
import { against, plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

/** How code looks. */
export const codeLayoutSurfaces: readonly Surface[] = [
  choice(
    'indent',
    {
      question: 'how code is indented',
      names: { tabs: 'tabs', two: 'two spaces', four: 'four spaces', spaces: 'spaces', none: 'no indentation' },
    },
    {
      none: plainly([
        '(nothing|no line|not a line|no code|not a single line) .. (indented|indent)',
        '(line|lines|everything|code) .. (start|starts|begin|begins|stand|stands) (at|on|flush with|right at) the (left|very left) (margin|edge|border)',
        '(flush left|left justified|unindented|without indentation|without any indentation|no indentation)',
      ]),
      tabs: [
        ...plainly(['(gofmt) .. (indent|indentation|white space|whitespace|rules)']),
        '(level|levels|line|lines|nesting|block) .. (begin|begins|start|starts|indented|open) .. (tab|tabs|tab character|\\ t)',
        '(indent|indentation|indented|indenting) ... (tab|tabs|tab character|tab characters|hard tabs|tabulator|tabulators)',
        '(tab|tabs|tab characters|hard tabs) (for|as|to) (indentation|indenting|indent)',
        '(@use|with) (hard|real)? (tabs|tab characters) (not spaces|instead of spaces|rather than spaces|,|.|$|only|everywhere)',
        '(tabs) (not|over|instead of|rather than|never) (spaces|blanks)',
        '(no|never|without|avoid|not use|not) (use|leading)? (spaces|blanks) (for|to|as) (indentation|indent|indenting)',
      ],
      two: [
        ...plainly([
          '(indent|indentation|indented|nesting|level) .. (be|is|uses|use|has|takes) .. (two|2) (space|spaces|blanks)',
        ]),
        '(two|2) (space|spaces|blank|blanks) ..',
        '(indent|indentation|indented) .. (of|by|with|:|is|be|using) (two|2)',
      ],
      four: [
        ...plainly([
          '(indent|indentation|indented|nesting|level) .. (be|is|uses|use|has|takes) .. (four|4) (space|spaces|blanks)',
        ]),
        '(four|4) (space|spaces|blank|blanks) ..',
        '(indent|indentation|indented) .. (of|by|with|:|is|be|using) (four|4)',
        '(pep 8|pep8) indentation',
      ],
      spaces: [
        '(indent|indentation|indented|indenting) ... (with|using|by|of|:) (spaces|blanks|soft tabs)',
        '(spaces|blanks|soft tabs) (for|as) (indentation|indenting)',
        '(spaces) (not|over|instead of|rather than|never) tabs',
        '(no|never|without|avoid|not use|not|free of|zero) (use|hard|any|a|single)? (tab|tabs|tab character|tab characters) ..',
      ],
    },
  ),
  choice(
    'quotes',
    { question: 'which quotes strings have', names: { single: 'single quotes', double: 'double quotes' } },
    {
      single: [
        '(string|strings|text literal|literals) .. (stand|stands|between|in|inside|within) .. (apostrophe|apostrophes)',
        '(single quote|single quotes|single quoted|apostrophes|single quotation marks) ((for|around|in|with) (all|any|every|the|your)? (string|strings|string literals|literals|text|everything|values|attributes))?',
        '(no|never|avoid|not use|without) double (quotes|quoted|quotation) ..',
      ],
      double: [
        ...plainly([
          '(string|string literal|string literals|literals|strings) .. (valid|legal|proper) json ..',
          '(string|strings|text|texts|literal|literals) .. (be|are|stand|put|go|placed) .. (in|into|inside|between) .. ("…"|"...")',
        ]),
        '(string|strings|text literal|literals) .. (stand|stands|between|in|inside|within) .. (double|") ..',
        '(double quote|double quotes|double quoted|double quotation marks) ((for|around|in|with) (all|any|every|the|your)? (string|strings|string literals|literals|text|everything|values|attributes))?',
        '(no|never|avoid|not use|without) single (quotes|quoted|quotation) ..',
      ],
    },
  ),
  feature(
    'semicolons',
    { name: 'semicolons', thing: 'semicolon|semicolons|semi colons|semis|trailing semicolon|trailing semicolons' },
    [
      '(end|terminate|close|finish) (each|every|all|your) (statement|statements|line|lines) with (a|an)? semicolon',
      ...against([
        '(rely on|use|lean on) (asi|automatic semicolon insertion)',
        '(semicolonless|semicolon free|standard js|standardjs|semi : false)',
      ]),
    ],
  ),
  feature(
    'types',
    {
      name: 'type annotations',
      thing:
        'type hint|type hints|type annotation|type annotations|typing|static types|annotated types|explicit types|type declaration|type declarations|return type|return types|typed signatures',
    },
    [
      '(annotate|type) (every|each|all|the|your|function|functions|parameters|arguments|variables|public) ..',
      ...against([
        '(leave|keep) .. (signature|signatures|parameters|functions|variables) (bare|untyped|unannotated) ..',
        '(untyped|unannotated) (code|parameters|functions|signatures|javascript)',
      ]),
      '(fully|strictly|statically) typed',
      '(mypy|pyright) strict',
      ...against([
        '(untyped|without types|no types|plain javascript|vanilla javascript|dynamically typed)',
        '(leave|keep) .. (untyped|unannotated)',
        '(let|rely on) (type)? inference ..',
      ]),
    ],
  ),
  feature(
    'docstrings',
    {
      name: 'docstrings',
      thing:
        'docstring|docstrings|doc string|doc comment|doc comments|jsdoc|javadoc|tsdoc|documentation comment|documentation comments|documentation string|documentation strings|phpdoc|rustdoc',
    },
    [
      '(document|describe) (every|each|all|public|the) (public)? (function|functions|method|methods|class|classes|module|parameter|argument) ..',
    ],
  ),
  feature(
    'comments',
    {
      name: 'comments in the code',
      thing:
        'code comment|code comments|comment to the code|comments to the code|comments to code|comments inside the code|inline comment|inline comments|comment in the code|comments in the code|comment line|comment lines|explanatory comment|explanatory comments',
    },
    [
      '(=comment) (each|every|all|the|your|any)? (tricky|important|complex|non obvious|key|public)? (line|lines|code|function|functions|step|steps|block|blocks|loop|method|query|statement|statements|generously|liberally|thoroughly)',
      '(explain|annotate|document) .. (in|with|through|by) (a|an|short|inline|brief)? (comment|comments)',
      '(keep|leave|retain|preserve) (@det|all|any|existing)? (existing|inline)? comments (in|inside|where|as) ..',
      '(comment) (above|before|at|in front of|beside|next to|behind) (each|every|all|the) ..',
      '(well|heavily|thoroughly|generously|richly|fully) (commented|annotated)',
      ...against([
        '(uncommented|comment free|without commentary|comments be noise|self documenting|self explanatory) (code|names)?',
        "(do not|never|don't|not) (comment|annotate) (the|your|any)? (code|lines|line|functions|snippet|snippets)",
        '(code|names|name) .. (speak|speaks|explain|explains) (for)? (itself|themselves)',
      ]),
    ],
  ),
  choice(
    'paths',
    {
      question: 'whether paths are absolute or relative',
      names: { absolute: 'absolute paths', relative: 'relative paths' },
    },
    {
      absolute: [
        '(import|load) .. (from|through|by) (the)? (package root|project root|root|alias|path alias) ..',
        '(@use|@write|@output_verb|@show|@mention|print|import|with|as|always|only|be|prefer|in) (the|an|only|its|their)? (absolute|fully qualified|complete|full|rooted) (file|directory|import|module)? (path|paths|imports|locations)',
        '(path|paths|imports) : (absolute|full)',
        '(path|paths|import|imports|file|files) .. (be|are|must be|should be|from|starting at|beginning with|begin with|start with|start at|starting from) (absolute|the root|the file system root|root of the file system|a slash)',
        '(no|never|not|avoid|without|not use|rather than|instead of) (use|any)? relative (path|paths|import|imports|file)',
      ],
      relative: [
        '(@use|@write|@output_verb|@show|@mention|print|import|with|as|always|only|be|prefer|in) (the|a|only|its|their)? =relative (file|import)? (path|paths|imports|import|location|locations|url|urls)',
        '(path|paths|imports) : =relative',
        '(path|paths|location|locations|file|files|import|imports) .. =relative (to|from)',
        '(relative to|from) (the)? (repository root|repo root|project root|project|current directory|working directory|root of the repository|current folder|script|file)',
        '(no|never|not|avoid|without|not use|rather than|instead of) (use|any|hard coded|hardcoded)? absolute (path|paths|import|imports|location|locations)',
        '(run|runs|work|works) on any machine ..',
      ],
    },
  ),
  choice(
    'join',
    { question: 'how joins are written', names: { on: 'join conditions', using: '`using`' } },
    {
      on: [
        '(join condition|join conditions|on clause|on clauses) .. (written out|explicit|spelled out|always|in full)',
        '(no|never|avoid|not use|without) (use|natural)? ("using"|natural join|natural joins)',
        '("using"|natural join|natural joins) .. (be|is|are) @forbidden',
      ],
      using: [
        '(join|joins|shorten|join by|write) .. with ("using") ..',
        '(use|prefer|with) ("using") (for|when|where|in|to)? ..',
      ],
    },
  ),
  feature(
    'shell-prompt',
    {
      name: 'a shell prompt before commands',
      thing: 'shell prompt|shell prompts|prompt sign|dollar prompt|prompt character|prompt symbol|command prompt|"$"',
    },
    [
      ...plainly([
        '(line|lines|command|commands) ... (begin|begins|start|starts) with (a|the)? (dollar sign|dollar|shell prompt|prompt)',
      ]),
      '(line|lines|command|commands) ... (prefixed|preceded|with) .. (dollar sign|dollar|shell prompt|prompt|"$")',
      '(show|put|write|add|prefix) .. (a|an|the) (dollar sign|dollar|prompt) (before|in front of|at the start of|and a blank)',
      ...against([
        '(no|never|without|omit) (a|any|the|include|leading)? (dollar sign|dollar|prompt) (before|in front of|at the start|in) ..',
        '(command|commands) .. (copied|pasted|copy|paste) (as is|as they are|straight|directly|without edit) ..',
      ]),
    ],
  ),
];
