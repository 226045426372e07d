import { choice, tool } from '../code-kit.ts';
import { against } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

/** How code is built. */
export const codeDesignSurfaces: readonly Surface[] = [
  choice(
    'structure',
    { question: 'whether code is classes or functions', names: { classes: 'classes', functions: 'functions' } },
    {
      classes: [
        '(@use|write|create|define|implement|wrap|put|organise|organize|structure|model|encapsulate|design|express|with|as|make) !(... (tailwind|css|utility|style|html) (class|classes)) ... (class|classes|object oriented|oop|class based|class component|class components|inheritance hierarchy)',
        '(object oriented|class based|oop) (style|code|design|approach|component|components|programming|solution|way)',
        ...against([
          '(no|never|without|avoid|not|free of|not use) (any|use|a|the|write|create|define)? (class|classes|oop|inheritance|object orientation|object oriented)',
        ]),
      ],
      functions: [
        '(functional|procedural) (style|component|components|programming|approach|code|paradigm|way)',
        '(pure|plain|free|standalone|top level|stand alone|small|simple) (function|functions) (only|alone|instead|rather|not|for|everywhere|over|,|.|$)',
        '(function|functions) (only|alone|instead of|rather than|not|over) (class|classes)?',
        '(function component|function components|hooks only|functional components)',
      ],
    },
  ),
  choice(
    'async',
    {
      question: 'how asynchronous code is written',
      names: { await: 'async/await', promises: 'promise chains', callbacks: 'callbacks', sync: 'synchronous code' },
    },
    {
      await: [
        '(async await|async / await|await syntax|async functions|await instead)',
        '(@use|write|prefer|with|build on|run on) (the)? asyncio',
        '(@use|write|prefer|with) (the)? (=await|=async) ..',
      ],
      promises: ['(promise chain|promise chains|=then chains|. then|chained promises|then chains|raw promises)'],
      callbacks: [
        '(@use|write|prefer|with|take|accept|pass|node style) .. (callback|callbacks|callback style)',
        ...against(['(no|never|without|avoid|not use|not) (any|use)? (callback|callbacks)']),
      ],
      sync: [
        '(synchronous|blocking) (code|call|calls|only|style|api|version|functions)',
        '(no|never|without|avoid|not use|not|free of) (any|use|introduce)? (=async|asynchronous|=await|asyncio|=promises|coroutines|concurrency)',
      ],
    },
  ),
  choice(
    'errors',
    { question: 'how errors are signalled', names: { throw: 'exceptions', result: 'result values' } },
    {
      throw: [
        '(throw|raise|throwing|raising|propagate) (a|an|the|typed|custom|specific)? .. (exception|exceptions|error|errors)',
        '(exception|exceptions) (for|to) (signal|report|handle|handling|errors|failures)',
        '(let|allow) (it|exceptions|errors|the error) .. (bubble|propagate|crash|surface)',
        ...against([
          '(no|never|not|avoid|without|not use) (any|use|throw|raise|throwing)? (exception|exceptions)',
          "(never|do not|don't|not) (throw|raise|panic) ..",
        ]),
      ],
      result: [
        '(return|returns|use|with|as) .. (result type|result object|error code|error codes|error value|error values|either type|result types|option type|errors as values|err , data|tuple of|optional|null on failure)',
        '(errors as values|result type|either monad|go style errors)',
        '(swallow|catch) (all|every|any) (exception|exceptions|error|errors) .. (return|and return|inside)',
      ],
    },
  ),
  choice(
    'closed-sets',
    { question: 'how closed sets of values are modelled', names: { union: 'unions of literals', enum: 'enums' } },
    {
      union: [
        '(union|unions) .. (literal|literals|string literal|string literals)',
        '(literal union|literal unions|union type|union types|string union|string unions)',
        ...against(['(no|never|avoid|not use|without) (any|use)? (union type|union types|unions|literal unions)']),
      ],
      enum: [
        '(@use|model|with|define|declare|as|through|express|by) ... (enum|enums|"enum"|enumeration type|enum keyword|enumerations)',
        '(closed set|closed sets|fixed set|set of values|states) .. (enum|enums|"enum")',
        ...against([
          '(no|never|avoid|not use|without|instead of|rather than) (any|use|the|typescript)? (enum|enums|"enum")',
          '(enum|enums|"enum") .. (be|are|is) @forbidden',
        ]),
      ],
    },
  ),
  choice(
    'mutability',
    {
      question: 'whether values are changed in place',
      names: { immutable: 'immutable values', mutable: 'changes in place' },
    },
    {
      immutable: [
        '(immutable|immutability|readonly|read only|=frozen (class|dataclass|object|struct|record|set|model|type)|persistent data structures|pure functions) ..',
        "(never|do not|don't|not|without|avoid|no) (mutate|mutating|mutation|reassign|reassignment|modify in place|change in place) ..",
        '(const) (only|everywhere|instead of let|not let)',
        '(copy|copies|new object|new array|new list) (instead of|rather than) ..',
      ],
      mutable: [
        '(mutate|modify|update|change|edit|sort|alter) (it|them|the|arrays|objects|lists|list|array|object|data|state|values)? .. (in place|directly|in situ)',
        '(in place) (modification|modifications|update|updates|mutation|sorting|changes)',
      ],
    },
  ),
  choice(
    'styling',
    { question: 'how pages are styled', names: { tailwind: 'Tailwind', css: 'style sheets', inline: 'inline styles' } },
    {
      tailwind: [...tool('tailwind|tailwind css|utility classes|tailwind classes|utility first')],
      css: [
        '(@use|@write|put|lay out|style|styling|laid out) ... (css|scss|sass|less) (module|modules|file|files|rules|only|block)',
        '(scoped|<code>) (style|style section|style block)',
        '(style section|style block|stylesheet|style sheet|style sheets|stylesheets|styled components|css in js|bem)',
        ...against([
          '(no|never|avoid|not write|without) (any|custom|own|hand written|separate|write)? (css|scss|stylesheet|stylesheets|style blocks|style sections)',
        ]),
      ],
      inline: [
        '(inline style|inline styles|style attribute|style attributes|style prop)',
        ...against([
          '(no|never|avoid|not use|without) (any|use)? (inline style|inline styles|style attribute|style attributes)',
        ]),
      ],
    },
  ),
  choice(
    'colours',
    { question: 'where colours come from', names: { theme: 'colours of the theme', literal: 'literal colours' } },
    {
      theme: [
        '(theme . of|theme colours|theme colors|colour tokens|color tokens|design tokens|css variables|theme variables|from the theme|palette variables|theme tokens) ..',
        '(no|never|avoid|not|without|instead of) (use|any|hard code|hardcode|write)? (hard coded|hardcoded|literal|raw|fixed|hex) (colour|colours|color|colors|values|hex)',
      ],
      literal: [
        '(hard code|hardcode|hard coded|hardcoded|literal) .. (colour|colours|color|colors|hex)',
        '(write|use|put|set) (color|colour) .. (directly|at each|as hex|in hex|literal|0xff)',
        '(hex value|hex values|hex code|hex codes|rgb value|rgb values) ..',
        '(colour|color|orange|red|blue|green) .. at (each|every) (button|widget|component|place|use)',
      ],
    },
  ),
  choice(
    'templates',
    {
      question: 'where mark-up stands',
      names: { separate: 'mark-up in files of its own', inline: 'mark-up inside the code' },
    },
    {
      separate: [
        "(do not|never|don't|no|not|without|avoid) (mix|put|embed|write|echo|inline|mixing|embedding|place|print|have|inlining) .. (html|markup|mark up|template|templates|css|sql|jsx|javascript) (inside|in|into|within|with|from) ..",
        '(html|markup|mark up|sql|css|javascript|templates) .. (in|into) (a|its|their|separate|own)? (own|separate|template|external)? (file|files|template|templates) ..',
        '(keep|separate) .. (logic|php|code) .. (from|and) (html|markup|presentation|templates)',
      ],
      inline: [
        '(echo|embed|inline|put|write|print|return|build|mix) .. (html|markup|mark up|sql|css|template) (inside|in|into|within|from|as strings|straight|directly) .. (method|php|function|code|component|class|script|handler|string|strings|python)',
        '(template|templates|separate file|template file) .. (be|would be|is) (overkill|too much|unnecessary|not needed|not worth it)',
        '(single file) (component|components)',
      ],
    },
  ),
  choice(
    'layer',
    {
      question: 'where rules of business stand',
      names: { model: 'rules in the models', service: 'rules outside of the models' },
    },
    {
      model: [
        '(rule|rules|logic|business logic|calculation|calculations) .. (belong|belongs|live|lives|go|goes|sit|sits|stay) .. (model|models|record|records|entity|entities|domain object|domain objects)',
        '(fat|rich) (model|models|domain model)',
        '(as methods of) (<code>|the model|models|the record) ..',
      ],
      service: [
        '(model|models|record|records) .. (contain|contains|hold|holds|have|has) (only|nothing but|just) ..',
        '(model|models) .. (association|associations|validation|validations|scope|scopes) .. (nothing else|only|alone)',
        '(service object|service objects|service layer|use case class|interactor|interactors|command object) .. (for|hold|contain)',
        '(thin|skinny|anemic) (model|models)',
        '(no|never|not|keep) .. (logic|business logic|rules) (in|inside|out of) (the)? (model|models|record|records)',
      ],
    },
  ),
];
