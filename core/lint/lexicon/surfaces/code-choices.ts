import { choice, tool } from '../code-kit.ts';
import { plainly } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

type Ways = Readonly<Record<string, string>>;

/** A choice between things of which code uses one. */
const oneOf = (id: string, question: string, ways: Ways): Surface =>
  choice(
    id,
    { question, names: Object.fromEntries(Object.entries(ways).map(([pole, words]) => [pole, nameOf(words)])) },
    Object.fromEntries(Object.entries(ways).map(([pole, words]) => [pole, tool(words)])),
  );

const nameOf = (words: string): string =>
  words
    .split(/\||\s!/u)[0]
    ?.replaceAll('=', '')
    .replaceAll(' . ', '.') ?? words;

/** Libraries, tools and idioms of which code uses one. */
export const codeChoiceSurfaces: readonly Surface[] = [
  oneOf('http-js', 'how requests are sent', {
    axios: 'axios',
    fetch: '=fetch|native fetch|fetch api',
    got: 'got library',
    superagent: 'superagent',
  }),
  oneOf('http-python', 'how requests are sent', {
    requests: 'requests library|the requests package',
    httpx: 'httpx',
    urllib: 'urllib|http . client',
    aiohttp: 'aiohttp',
  }),
  oneOf('dates-js', 'which date library is used', {
    moment: 'moment . js|moment library|momentjs',
    dayjs: 'dayjs|day . js',
    datefns: 'date fns',
    luxon: 'luxon',
    native: 'native date|date object|built in date|intl',
  }),
  oneOf('ui', 'which framework pages are written in', {
    react: 'react !(to|on|when|if|with|in)|jsx',
    vue: 'vue|vue 3',
    svelte: 'svelte',
    angular: 'angular',
    solid: 'solidjs',
    vanilla: 'vanilla javascript|vanilla js|plain javascript',
  }),
  oneOf('state', 'how state is managed', {
    redux: 'redux|redux toolkit',
    zustand: 'zustand',
    mobx: 'mobx',
    context: 'react context|context api|usecontext',
    pinia: 'pinia',
    vuex: 'vuex',
  }),
  oneOf('flutter-state', 'how state is managed', {
    bloc: '=bloc|cubit',
    provider: 'provider package',
    riverpod: 'riverpod',
    getx: 'getx',
    setstate: 'setstate',
  }),
  oneOf('orm', 'how data is read from the database', {
    orm: 'orm|sqlalchemy|django orm|active record|activerecord|prisma|typeorm|hibernate|entity framework|sequelize|eloquent',
    sql: 'raw sql|plain sql|hand written sql|handwritten sql|sql strings',
  }),
  oneOf('database', 'which database is used', {
    postgres: 'postgres|postgresql',
    mysql: 'mysql|mariadb',
    sqlite: 'sqlite',
    mongo: 'mongodb|mongo',
    oracle: 'oracle database',
  }),
  oneOf('web-python', 'which web framework is used', { django: 'django', flask: 'flask', fastapi: 'fastapi' }),
  oneOf('web-node', 'which web framework is used', {
    express: 'express . js|expressjs|express framework',
    fastify: 'fastify',
    koa: 'koa',
    hono: 'hono',
    nest: 'nestjs',
  }),
  oneOf('format-python', 'which formatter is used', {
    black: '=black formatter|psf black',
    ruff: 'ruff',
    yapf: 'yapf',
    autopep: 'autopep8',
  }),
  oneOf('shell', 'which shell commands are for', {
    bash: 'bash|bashisms',
    posix: 'posix sh|posix shell|plain sh|=sh',
    zsh: 'zsh',
    powershell: 'powershell',
    cmd: 'cmd . exe|batch file|batch files',
  }),
  oneOf('containers', 'how containers are run', { docker: 'docker', podman: 'podman' }),
  oneOf('module', 'how modules are loaded', {
    esm: 'es modules|esm|import statements|ecmascript modules',
    cjs: 'commonjs|require calls|require syntax|module . exports|require ( )|require',
  }),
  oneOf('exports', 'how modules export', {
    named: 'named export|named exports',
    default: 'default export|default exports|export default',
  }),
  oneOf('declarations', 'how variables are declared', { var: '=var', let: '=const|=let|const and let|let and const' }),
  oneOf('function-form', 'how functions are written', {
    arrow: 'arrow function|arrow functions|fat arrow',
    declaration: 'function declaration|function declarations|function keyword|function statements|named functions',
  }),
  oneOf('loops', 'how collections are walked', {
    loop: 'for loop|for loops|while loop|explicit loop|explicit loops|classic loops',
    functional:
      'list comprehension|list comprehensions|comprehensions|map and filter|streams api|stream api|array methods|map , filter|higher order functions',
  }),
  oneOf('repetition', 'how repetition is written', {
    recursion: 'recursion|recursive function|recursive functions|recursive solution',
    iteration: 'iterative solution|iterative approach|an iterative',
  }),
  oneOf('reuse', 'how code is reused', {
    inheritance: 'inheritance|subclassing|base class|base classes|class hierarchy',
    composition: 'composition over inheritance|composed objects|composition of',
  }),
  oneOf('returns', 'how functions end', {
    early: 'early return|early returns|guard clause|guard clauses',
    single:
      'single return|single exit|one return statement|single exit point|one exit point|one exit|single return statement|one return',
  }),
  oneOf('vue-api', 'which API of Vue is used', {
    composition: 'composition api|script setup',
    options: 'options api',
  }),
  oneOf('state-js', 'where the state of the application is kept', {
    redux: 'redux|redux toolkit',
    context: 'react context|context api',
    zustand: 'zustand',
    mobx: 'mobx',
    pinia: 'pinia',
    vuex: 'vuex',
  }),
  oneOf('name-length', 'how long names are', {
    telling:
      'descriptive names|descriptive variable names|meaningful names|telling names|self explanatory names|expressive names|meaningful and descriptive names|full words as names|complete words',
    short:
      'one letter names|single letter names|one letter variables|single letter variables|short names|terse names|cryptic names|abbreviated names',
  }),
  oneOf('logging', 'how programs report', {
    print:
      '=print !(the|a|an|it|each|every|out|all|only|one|your|this|these|two|three|#)|print statement|print statements|console . log|println|echo statements|puts|printf',
    logger:
      'logger|logging module|structured logging|log framework|logging framework|winston|pino|log4j|slf4j|loguru|dart : developer|=logging',
  }),
  oneOf('strings-python', 'how strings are put together', {
    fstring: 'f string|f strings|formatted string literals',
    format: 'str . format|. format|format method|percent formatting|% formatting',
    concat: 'string concatenation|plus operator for strings',
  }),
  oneOf('sql-columns', 'how columns are selected', {
    star: 'select star|star select|asterisk in select',
    listed: 'explicit columns|explicit column list|named columns|column list|each column by name|every column by name',
  }),
  oneOf('sql-parts', 'how queries are cut into parts', {
    cte: 'cte|ctes|common table expression|common table expressions|with clause|with clauses',
    subquery: 'subquery|subqueries|sub query|nested select|nested selects|inner select',
  }),
  oneOf('doubles', 'what stands in for collaborators in tests', {
    mocks: 'mock|mocks|mocking|stubs|spies|mock objects|jest . fn|test doubles',
    real: 'real database|real databases|real services|real server|real servers|test containers|testcontainers|live database|actual database',
  }),
  oneOf('test-style', 'how tests are written', {
    table: 'table driven|table driven tests|test tables|parametrised tests|parametrized tests|parameterized tests',
    separate: 'one test per case|separate test functions|separate tests for each case',
  }),
  oneOf('config', 'where settings come from', {
    environment: 'environment variable|environment variables|env vars|env file|dotenv',
    file: 'config file|config files|configuration file|settings file|settings module|yaml config',
    constants: 'hard code|hardcode|hard coded constants|constants in the code|hard coded values|hardcoded values',
  }),
  oneOf('api', 'what kind of API is built', {
    rest: 'rest api|restful|rest endpoints',
    graphql: 'graphql',
    grpc: 'grpc',
    rpc: 'json rpc|trpc',
  }),
  oneOf('dart-widgets', 'what kind of widgets are written', {
    stateless: 'stateless widget|stateless widgets|statelesswidget',
    stateful: 'stateful widget|stateful widgets|statefulwidget',
  }),
  oneOf('nullability', 'how absence is told', {
    null: '=null|=nil|null return|null returns|null values|returning null',
    option: 'option type|optional type|maybe type|optional < t >|result option|option types|optionals',
  }),
  oneOf('enums-go', 'which generics are used', {
    generics: 'generics|type parameters',
    interface: 'empty interface|interface { }|any type',
  }),
  choice(
    'branching',
    { question: 'where work is done in git', names: { branch: 'branches', trunk: 'the main branch' } },
    {
      branch: [
        '(@use|work|commit|create|open|push|develop) .. (feature branch|feature branches|own branch|separate branch|new branch|pull request|topic branch)',
        "(never|not|do not|don't) (commit|push|work|merge) (directly|straight)? (to|on|into) (main|master|trunk)",
        '(all|every) (change|changes) (must|should|have to|has to|need to)? (go|goes|be made|come|pass) (through|via|by|as) (a)? (pull request|pull requests|pr|prs|merge request)',
      ],
      trunk: [
        '(commit|push|work|merge|go|goes|land) .. .. (directly|straight)? (to|on|onto|into) (main|master|trunk|the main branch|the trunk)',
        {
          phrase:
            '(go|goes|land|lands|are pushed|is pushed|are committed) (directly|straight) (to|on|onto|into) (main|master|trunk|develop)',
          mood: 'any',
        },
        '(trunk based|no branches|without branches)',
        ...plainly(['(there|we) .. no (feature)? branches']),
      ],
    },
  ),
];
