import { against, plainly, plainlyAgainst } from './mark-phrases.ts';
import type { SurfacePhrase } from './surface.ts';

type Statements = Readonly<Record<string, readonly SurfacePhrase[]>>;

const unit =
  '(function|functions|method|methods|class|classes|module|modules|component|components|parameter|parameters|argument|arguments|variable|variables|signature|signatures|file|files|block|blocks|line|lines|step|steps|export|exports)';

const every = '(each|every|all|any|the|our|public|exported)';

/** What packages code may build on, when a project says so. */
const dependencies: Statements = {
  use: [
    '(use|rely on|build on|reach for|prefer|take|import|add) (a|an|the|any|some|whatever|well known|popular|existing|established|third party|external|suitable)? (well known|popular|existing|established|third party|external|suitable|ready made|proven|small)? (library|libraries|package|packages|npm package|npm packages|framework|gem|gems|crate|crates) (for|to|over|rather than|instead of|where|when|wherever|$|.|,)',
    '(use|import|rely on|work with|load .. with|parse .. with) (pandas|numpy|lodash|requests|scipy|axios|beautifulsoup|moment|dayjs|polars|httpx|pydantic|sqlalchemy|underscore|ramda|rxjs|jquery|guava|boost|tokio|serde|click|typer|rich) (for|to|where|when|wherever|and|,|.|$)',
    '(prefer|choose) (libraries|packages|a library|existing packages) (to|over) (your|hand written|own|homemade|writing) ..',
    ...against([
      '(use|stick to|stay with|rely on|keep to|work with|build on|confine yourself to|limit yourself to|restrict yourself to|import from|write with) (only|just|nothing but|solely|exclusively|nothing beyond)? (the)? (python|go|rust|node|java|language)? (standard library|stdlib|built in modules|builtin modules|built ins|builtins|core modules) ($|.|,|;|only|alone|and nothing|for)',
      "(do not|never|don't|not) (import|use|require|install|load|pull in) (anything|any|a|code|packages|modules) (outside|from outside|beyond|other than|except|besides|that is not in|that is not part of) ..",
      '(without|no|zero) (any)? (third party|external|additional|extra|outside) (code|packages|modules|libraries|imports|dependencies)',
      '(write|use|in|with|stay with|stick to) (plain|vanilla|pure|raw) (javascript|js|python|css|java) (only|without|,|.|$|and no|with no)',
    ]),
    ...plainlyAgainst([
      '(only|nothing but) (the)? (built in|builtin|core|standard|standard library) (module|modules|packages|functions|library) (may|can|must|should|is to|are to|is|are) (be)? (imported|used|loaded|relied on|available|allowed|required)',
      "(cannot|can not|can't|may not|must not|do not|is not possible to|no way to|not able to|unable to) (install|add|download|pull in|use|get) (any|new|further|a|third party|external|additional)? (packages|package|libraries|dependencies|modules|library)",
      '(no|has no|have no|without|neither) (pip|npm|package manager|package registry|pypi|internet access and no pip|way to install packages) ..',
      '(script|program|code|tool|project|package|module|bundle|file|library|app) .. (have|has|take|takes|bring|brings|need|needs|come with|comes with|with) (no|zero|not a single) (dependencies|dependency|third party code|external packages|libraries)',
      '(one|a|single) (self contained|standalone|dependency free) (file|script|program|html file)',
    ]),
  ],
};

const types: Statements = {
  use: [
    'type (everything|all signatures|all code|each signature|all functions|every value)',
    '(define|declare|write|add|create|export|introduce) (an|the)? (interface|interfaces|type|types|type alias|prop types|generics) (for|of) (each|every|all|any|the|its|their|props|component|public) ..',
    ...plainly([
      `${every} (public)? ${unit} (be|is|are) (fully|strictly|always|explicitly)? (=typed|=annotated)`,
      `${every} (public)? ${unit} (declare|declares|state|states|have|has|carry|carries|get|gets|come with|comes with) (its|their|an|a|the|explicit)? (explicit)? (type|types|return type|parameter types|type annotation|type annotations|type hints|annotation|annotations)`,
      '(typescript|tsconfig|compiler|project|code base|codebase|tsc|everything) .. (run|runs|be|is|compile|compiles|set|stays) .. (in)? strict (mode|types)?',
      '(noimplicitany|strictnullchecks|no implicit any|strict null checks) ..',
      '(mypy|pyright|pyre|flow|tsc|type checker|type check) .. (run|runs|pass|passes|must|has to|fail|fails|break|breaks|in strict|strict|without errors|gate|gates|block|blocks|be clean|check|checks|complain)',
      '(pass|passes|survive|clear|satisfy) (mypy|pyright|tsc|the type checker|type checking|strict type checks) ..',
    ]),
    ...against([
      '(leave|strip|keep) (out)? (the|all|any)? (types|type hints|type annotations|annotations) (out|off|away|from) ..',
      "(do not|never|don't|not) (annotate|declare|write|add) (any|the)? (types|type hints|annotations|parameter types|return types|interfaces) ..",
      '(skip|omit|no|without|drop) (the|all|any)? (type hints|type annotations|types|annotations|typing|interfaces) !(of|that|which)',
    ]),
    ...plainlyAgainst([
      '(type hints|type annotations|types|annotations) .. (be|are) (not wanted|unwanted|noise|clutter|superfluous|unnecessary|left out|omitted|banned|forbidden)',
      '(repository|project|code base|codebase|package|app|repo|file|everything) (be|is|stays|remains) (plain|vanilla|pure)? (javascript|js) (without|with no|only|,|.|$|and)',
    ]),
  ],
};

const docstrings: Statements = {
  use: [
    '(document|describe) (each|every|all|any|the|public|exported) (public|exported|new)? (function|functions|method|methods|class|classes|module|modules|parameter|parameters|export|exports) ..',
    ...plainly([
      `${every} (public)? ${unit} (be|is|are) documented (with|by|in|$|.|,)`,
      `${every} (public)? ${unit} (have|has|carry|carries|get|gets|come with|comes with|need|needs|start|starts with|open with|opens with) (a|its|their|an)? (docstring|docstrings|doc comment|jsdoc|javadoc|doc block)`,
    ]),
    ...against([
      "(do not|never|don't|not|no need to) document (function|functions|method|methods|class|classes|code|it|them|the|any|internal|private|what) ..",
      '(leave|strip) (the|all|any)? (docstrings|docstring|doc comments|jsdoc|javadoc|doc blocks) (out|off|away|from) ..',
    ]),
    ...plainlyAgainst([
      '(good|telling|clear|descriptive|speaking) (names|name|naming) (be|is|are|make|makes|replace|replaces) .. (documentation|docstring|docstrings|doc comments) ..',
      '(docstrings|docstring|doc comments|jsdoc) .. (be|are) (not needed|unnecessary|noise|clutter|superfluous|not wanted|redundant)',
    ]),
  ],
};

const comments: Statements = {
  use: [
    '(use|add|write|put|with|in|through|by) (a|an|some|short|brief|inline|the)? (comment|comments) (to|that|which|for|on|about) (explain|explaining|explains|describe|tricky|document|each|every|the|why|what|how|say|says|non obvious|complex) ..',
    ...plainly([
      '(each|every|all) (block|blocks|function|functions|step|steps|section|line|lines|method|methods|branch|loop|stage|paragraph) .. (have|has|get|gets|carry|carries|come with|comes with|be explained|is explained|are explained|be preceded by|is preceded by|start with|starts with) .. (comment|comments)',
    ]),
    ...against([
      '(leave|strip|keep|take) (the|all|any)? (comment|comments) (out|away|off) ($|.|,|;|of the code|of code|of it|of the script)',
      '(strip|remove|delete|drop) (all|any|every|the)? comments ($|.|,|;|from the code|from code|before)',
    ]),
    ...plainlyAgainst([
      '(comments) (be|are) (a|an|just|mere|only)? (code smell|smell|noise|clutter|lies|an excuse|a crutch|dead weight|unnecessary|superfluous|not wanted|unwanted)',
      '(let) (the|your)? code (speak|explain) (for)? itself ..',
    ]),
  ],
};

const semicolons: Statements = {
  use: [
    ...plainlyAgainst([
      '(we|code|project|code base|codebase|files) .. (rely|relies|count|counts|lean|leans) on (asi|automatic semicolon insertion)',
      '(semicolon|semicolons) (at the end|at line ends|behind statements|after statements)? (be|are|is) (omitted|left out|dropped|skipped|not written|not used|superfluous)',
    ]),
    ...against([
      '(leave|strip|drop) (the|all|any)? semicolons (out|off|away|from) ..',
      '(omit|skip|drop) (the|all|any)? semicolons',
    ]),
    "(do not|never|don't|not) (rely|count|lean) on (asi|automatic semicolon insertion)",
  ],
};

const tests: Statements = {
  use: [
    '(cover) (the|your|all|new|each|every)? .. (with|by) (unit|automated|regression)? (tests|test|a test)',
    ...plainlyAgainst([
      '(test|tests|testing) (be|is|are) (not|no) (part of|your|among|a matter|our|in scope|wanted|needed) ..',
    ]),
  ],
};

const anyType: Statements = {
  use: [
    ...against(['(no|never|without|avoid|not use|never use|ban) (the)? (type)? ("=any"|=any) ($|.|,|;|in|type|as)']),
    ...plainlyAgainst([
      '(linter|eslint|lint|compiler|ci|build|reviewer|we|tsc) .. (reject|rejects|forbid|forbids|ban|bans|fail|fails on|flag|flags|disallow|disallows|refuse|refuses|break|breaks on) (any|every|each)? (use|uses|occurrence|trace|mention)? (of)? ("any"|=any) ..',
    ]),
  ],
};

const indent: Statements = {
  tabs: plainly([
    '(indent|indentation|code|nesting) .. (be|is|are) done (with|by|in) (tabs|tab characters|a tab)',
    '(one|a) tab (per|for each|for every) (level|nesting|indentation|block) ..',
    '(level|levels) of (nesting|indentation) .. (be|is|take|takes|get|gets|use|uses) (one|a|exactly one) tab',
    '^ tabs (,)? (not|no|never|instead of|rather than|over) spaces',
  ]),
  two: plainly(['(two|2) (space|spaces) (indent|indents|indentation|per level|for each level)']),
  four: plainly(['(four|4) (space|spaces) (indent|indents|indentation|per level|for each level)']),
};

const quotes: Statements = {
  single: plainly([
    '(string|strings|literals|string literals) (be|are|stand|go|come|stay) (always|put|written|enclosed)? (in|between|inside) (single quotes|apostrophes|single quotation marks)',
  ]),
  double: plainly([
    '(string|strings|literals|string literals) (be|are|stand|go|come|stay) (always|put|written|enclosed)? (in|between|inside) (double quotes|double quotation marks)',
  ]),
};

const errors: Statements = {
  throw: [
    '(signal|report|announce|indicate) (errors|failures|failure|problems|every error|an error) (by|through|with) (throwing|raising|exceptions|an exception)',
    ...plainly([
      '(error|errors|failure|failures|problems) (be|are|is) (always|only)? (thrown|raised|signalled|signaled|reported) .. (as|by|with|through|in)? (exception|exceptions|throwing)?',
    ]),
  ],
  result: plainly([
    '(error|errors|failure|failures) (be|are|is) (always|only)? (returned|values|return values|part of the return type) ..',
    '(function|functions|method|methods|code|nothing) .. (return|returns) (a|an|the)? (result|result object|result type|either|error value|tuple of) .. (and|,|instead of|rather than)? ..',
  ]),
};

const modules: Statements = {
  esm: plainly([
    '(module|modules|files|code|package|everything|project) .. (be|is|are|use|uses|written|come|stay) .. (es imports|es modules|esm|esm only|ecmascript modules|import and export|import / export|import statements|native modules)',
    '(use|write|with|prefer|stick to) (the)? (import and export|import / export|import statements|es imports|es module syntax|esm syntax) ..',
  ]),
  cjs: plainlyAgainst([
    '(=require|"require"|commonjs|"module.exports") .. (must|should|may|can|do|does) (not|never) (occur|appear|be used|be called|turn up) ..',
  ]),
};

const exportsOf: Statements = {
  default: plainly([
    '(each|every|a|the) (file|module|component|page) (export|exports) (its|the|one|a)? .. as (the|a|its)? (default|default export)',
    '(component|components|class|classes|main function|page|pages) (be|is|are) the default export',
  ]),
};

const structure: Statements = {
  classes: plainly([
    '(component|components) (extend|extends|inherit from|inherits from|subclass|subclasses|derive from) (react)? (.)? (component|purecomponent|react.component|a base class)',
    '(everything|all code|logic|all logic|code|each feature|helpers) .. (live|lives|sit|sits|belong|belongs|go|goes|be|is) (in|inside|into) (a|its own|one)? (class|classes) ..',
  ]),
  functions: plainly([
    '(component|components|everything|handlers|helpers|modules) (be|is|are) (always|just|plain|all|only|written as)? (plain|pure)? (function|functions) ($|.|,|;|with|and|not|rather)',
    '(write|define|declare|make|build|create) (the|your|all|each|every|new)? (component|components|handlers|helpers) as (plain|pure|small|arrow)? (function|functions) ..',
  ]),
};

const testsPython: Statements = {
  unittest: plainly([
    '(test|tests|test classes|test cases|each test) .. (extend|extends|inherit from|inherits from|subclass|derive from|be subclasses of|are subclasses of|be methods of|live in|are written as) (a|the)? (unittest|testcase|testcase class|test case class|subclass of testcase) ..',
  ]),
};

const styling: Statements = {
  tailwind: plainly([
    '(style|styles|styling|layout) (be|is|are) (done|written|expressed|handled|built) (with|in|by|using|through) (tailwind|tailwind css|utility classes) ..',
  ]),
  css: plainly([
    '(style|styles|styling) (live|lives|go|goes|belong|belongs|sit|sits|stand|stands|be kept|is kept|are kept|be|is|are written) (in|into) (a|an|its own|their own|the|separate)? (css|css module|css modules|scss|stylesheet|stylesheets|style sheets) ..',
    '(write|use) (plain|vanilla|pure|hand written|regular) css ..',
  ]),
};

const tailwindBan: readonly SurfacePhrase[] = plainlyAgainst([
  '(utility classes|utility class|tailwind|tailwind classes) .. (be|are|is) (not|un) (welcome|wanted|allowed|used|welcome here) ..',
]);

const sqlColumns: Statements = {
  listed: [
    '(name|list|spell out|write out) (each|every|all|the|all the) (column|columns) (in|of|you|that|after|explicitly|behind|needed) ..',
  ],
};

const declarations: Statements = {
  var: plainlyAgainst([
    '("var"|=var) (be|is) (forbidden|banned|not allowed|prohibited|off limits|taboo|dead|obsolete|outdated)',
  ]),
};

const functionForm: Statements = {
  arrow: plainly([
    '(function|functions|callbacks|components|handlers|helpers) (be|are) (always|all)? (written|declared|defined)? (as)? (arrows|arrow functions|arrow function expressions)',
  ]),
};

/** Ways of coding as projects state them, by surface and pole. */
export const codeStatements: Readonly<Record<string, Statements>> = {
  dependencies,
  types,
  docstrings,
  comments,
  semicolons,
  tests,
  indent,
  quotes,
  errors,
  structure,
  declarations,
  module: modules,
  exports: exportsOf,
  'any-type': anyType,
  'tests-python': testsPython,
  styling: { ...styling, tailwind: [...(styling['tailwind'] ?? []), ...tailwindBan] },
  'sql-columns': sqlColumns,
  'function-form': functionForm,
};
