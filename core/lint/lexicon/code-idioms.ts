import type { LatePattern } from '../text/late-pattern.ts';
import { latePattern } from '../text/late-pattern.ts';

/** A name, a command or a piece of code by which one of several ways to code is meant. */
export interface CodeIdiom {
  /** Id of the surface that decides between the ways. */
  readonly surface: string;
  readonly pole: string;
  /** `-` for words that rule the way out by themselves. */
  readonly sign: '+' | '-';
  /** In lower case. */
  readonly pattern: LatePattern;
}

type Row = readonly [way: string, source: string];

const each = '(?:each|every|all|any|the|your|public|complex|new|exported)';
const unit =
  '(?:functions?|methods?|hooks?|classes|class|modules?|components?|lines?|steps?|blocks?|statements?|queries|query|tests?|branch(?:es)?|loops?|routes?|handlers?|files?|declarations?|fields?)';

/** Commands and files of package managers and build tools. */
const packages: readonly Row[] = [
  [
    'code-packages-node npm',
    '\\bnpm (?:install|i|ci|run|test|start|exec|audit|update)\\b|\\bnpx \\w|\\bpackage-lock\\.json',
  ],
  ['code-packages-node pnpm', '\\bpnpm(?: (?:install|i|add|run|test|exec|dlx)\\b|-lock\\.yaml|-workspace\\.yaml)'],
  ['code-packages-node yarn', '\\byarn (?:install|add|run|test|workspaces?)\\b|\\byarn\\.lock'],
  ['code-packages-node bun', '\\bbun (?:install|add|run|test|x)\\b|\\bbun\\.lockb?'],
  ['code-packages-python pip', '\\bpip3? install\\b|\\brequirements(?:-\\w+)?\\.txt|\\bpip alone|\\bplain pip\\b'],
  [
    'code-packages-python poetry',
    '\\bpoetry (?:install|add|run|lock|shell)\\b|\\bpoetry\\.lock|\\b(?:use|using|with|via) poetry\\b',
  ],
  ['code-packages-python uv', '\\buv (?:add|sync|run|pip|lock|init|tool)\\b|\\buv\\.lock'],
  ['code-packages-python conda', '\\b(?:conda|mamba) (?:install|env|create|activate)\\b|\\benvironment\\.ya?ml'],
  ['code-packages-python pipenv', '\\bpipenv (?:install|run|shell)\\b|\\bpipfile\\b'],
  ['code-build-java gradle', '\\bgradlew?\\b|\\bbuild\\.gradle|\\bsettings\\.gradle|\\blibs\\.versions\\.toml'],
  ['code-build-java maven', '\\bmvnw?\\b|\\bmaven\\b(?! central)|\\bpom\\.xml'],
];

/** Languages and libraries, by the endings of files and by calls. */
const tools: readonly Row[] = [
  [
    'code-language typescript',
    '\\b(?:use|in|write|writing) typescript (?:for|everywhere|throughout|only|in all)\\b|\\b(?:ends?|ending|suffix|extension)\\b[^.;]{0,20}\\.tsx?\\b',
  ],
  [
    'code-language javascript',
    '\\b(?:use|in|write|writing) (?:plain |vanilla )?javascript (?:for|everywhere|throughout|only|in all)\\b|\\b(?:ends?|ending|suffix|extension)\\b[^.;]{0,20}\\.(?:jsx?|mjs)\\b',
  ],
  ['code-e2e playwright', '\\bplaywright\\b'],
  ['code-e2e cypress', '\\bcypress\\b|\\bcy\\.(?:get|visit|contains)\\b'],
  ['code-e2e selenium', '\\bselenium\\b|\\bwebdriver\\b'],
  ['code-e2e puppeteer', '\\bpuppeteer\\b'],
  ['code-bundler vite', '\\bvite\\b'],
  ['code-bundler webpack', '\\bwebpack\\b'],
  ['code-bundler parcel', '\\bparcel(?: bundler)\\b'],
  [
    'code-styling css',
    '\\.module\\.s?css\\b|\\b(?:put|keep|write|define|place|leave|have)\\b[^.;]{0,60}\\b(?:in|into) (?:an? |its |their )?(?:own |separate )?(?:\\w+)?\\.s?css\\b|\\bstyled-components\\b|\\bcss-in-js\\b',
  ],
  ['code-styling inline', '\\bstyle=["{]|\\bstyle attributes?\\b'],
  [
    'code-logging print',
    '\\bconsole\\.(?:log|error|warn|debug)\\b|\\bsystem\\.out\\.print(?:ln)?\\b|\\bprint(?:ln|f)?\\(|\\b(?:print|write)s? [^.;]{0,30}\\bto (?:standard output|stdout|the console)\\b|\\b(?:with|by|via|using) println\\b',
  ],
  [
    'code-logging logger',
    '\\bslf4j\\b|\\blog4j\\b|\\bloguru\\b|\\bwinston\\b|\\bpino\\b|\\blogger\\.\\w|\\bthe logging module\\b|\\bstructured logs?\\b',
  ],
];

/** How code is built, in the words in which rules of projects say it. */
const design: readonly Row[] = [
  [
    'code-exports default',
    '\\bdefault[- ]exports?\\b|\\bexport default\\b|\\bexport(?:s|ed)? [^.;]{0,30}\\b(?:by|as) default\\b|\\bas (?:the|a|its) default export\\b',
  ],
  ['code-exports named', '\\bnamed[- ]exports?\\b|\\bexport(?:s|ed)? [^.;]{0,30}\\bby name\\b'],
  [
    'code-errors throw',
    '\\b(?:raises?|throws?)\\b[^.;`]{0,20}(?:error|exception)s?\\b|\\b(?:raises?|throws?) (?:an? )?`?\\w+(?:error|exception)\\b|\\bthrow new \\w',
  ],
  [
    'code-errors throw -',
    "\\b(?:nothing|no (?:function|method|code|module)) (?:ever )?(?:throws|raises)\\b|\\b(?:never|not|n't) (?:throw|raise)\\b|\\bwithout (?:throwing|raising)\\b",
  ],
  [
    'code-errors result',
    '\\breturn(?:s|ing)? (?:an? |the )?[`"]?(?:result|either|err)\\b|\\b(?:result|either)(?: type| object|<)|\\berrors as values\\b',
  ],
  [
    'code-nullability null',
    '\\b(?:functions?|methods?|look-?ups?|finders?|getters?|queries|helpers?|repositor(?:y|ies))\\b[^.;]{0,40}\\b(?:returns?|hands? back|gives? back|yields?) [`"]?(?:null|nil|none|undefined)\\b',
  ],
  [
    'code-nullability null -',
    '\\b(?:never|not|n\'t) (?:return|hand back|pass|accept|return or (?:accept|pass)) [`"]?(?:null|nil)\\b',
  ],
  ['code-nullability option', '\\boptional<|\\boption<|\\b(?:an?|use|with|return) [`"]?optional\\b'],
  [
    'code-any-type use',
    '\\b(?:typed?|declared?|annotated?|cast|casts|mark|marked) [^.;]{0,30}\\b(?:as|with|to) [`"]?any\\b|\\bas any\\b(?! [a-z])|\\b(?:use|accept|fall back (?:to|on)) [`"]?any[`"]? (?:for|as|where|in)\\b',
  ],
  [
    'code-any-type use -',
    '\\b(?:no|never|avoid|without|not use|ban|forbid) (?:use )?(?:the )?(?:type )?[`"]any\\b|\\b(?:no|never|avoid|without|not use) (?:use )?(?:the )?(?:any[- ]types?|type any)\\b|\\btype [`"]?any[`"]? (?:is|are) (?:banned|forbidden|not allowed|prohibited)\\b|[`"]any[`"] (?:is|are) (?:banned|forbidden|not allowed|prohibited)\\b',
  ],
  [
    'code-imports absolute',
    '\\bimports? (?:are|is|must be|should be|stay) absolute\\b|\\babsolute imports?\\b|\\b(?:path|import) alias(?:es)?\\b|\\bfrom [`"]?@/|\\b(?:via|through|with|using|by) [`"]?(?:@|~)/',
  ],
  [
    'code-imports relative',
    '\\bimports? (?:are|is|must be|should be|stay) relative\\b|\\brelative imports?\\b|\\b(?:by|with|via|through|using|from|import|like) [`"]?\\.{1,2}/',
  ],
  [
    'code-stubs use',
    `\\bstub (?:out|in)\\b|\\bas stubs\\b|\\b(?:mark|leave|put|add|write|insert)\\b[^.;]{0,40}\\b(?:todos?|fixmes?|placeholders?)\\b|\\bleave [^.;]{0,40}\\b(?:unimplemented|for later|empty|blank)\\b|\\bnotimplementederror\\b|\\b(?:only|just) (?:a |the )?(?:skeleton|scaffold)\\b|\\bplaceholder (?:functions?|methods?|code|bodies)\\b`,
  ],
  [
    'code-stubs use -',
    "\\b(?:no|never|without|not|zero|avoid)\\b[^.;]{0,20}\\b(?:todos?|todo's|fixmes?|placeholders?|stubs?|missing pieces|missing parts|unfinished code)\\b|\\bfully implement\\b|\\bimplement [^.;]{0,30}\\b(?:completely|in full)\\b",
  ],
  [
    'code-sleeps use',
    '\\b(?:pause|sleep|wait)s? (?:for )?(?:\\d+|half|a|one|two|three|some)[^.;]{0,12}\\b(?:seconds?|ms|milliseconds?)\\b|\\bfixed (?:delay|wait|pause)s?\\b|\\bsleep\\(|\\btime\\.sleep\\b|\\bwaitfortimeout\\b',
  ],
  [
    'code-locators role',
    '\\bgetby(?:role|label|text)\\b|\\brole[- ]based (?:locators?|selectors?|queries)\\b|\\baccessible names?\\b',
  ],
  [
    'code-locators css',
    '\\bcss selectors?\\b|\\bby (?:their |its |the )?(?:css )?(?:class|id|classes|ids)(?: or (?:id|class))?\\b|\\blocator\\([^)]{0,3}[.#]',
  ],
  ['code-locators testid', '\\bdata-testid\\b|\\btest ids?\\b|\\bgetbytestid\\b'],
  ['code-function-form arrow', '=>|\\bconsts? instead of functions?\\b|\\barrow functions?\\b'],
  ['code-function-form declaration', '\\bfunction declarations?\\b|\\bfunction keyword\\b|\\bplain functions? declar'],
  [
    'code-comments use',
    `\\b(?:above|before|over|next to|beside|at the top of|in front of|behind|after) ${each} ${unit}\\b[^.;]{0,12}\\b(?:put|write|add|place|leave|give)\\b|\\b(?:put|write|add|place|leave)\\b[^.;]{0,40}\\b(?:comments?|remarks?|notes?|sentences?|words?|explanations?|a line|lines)\\b[^.;]{0,40}\\b(?:above|before|over|next to|beside|at the top of|in front of|to|into|for|in) ${each} ${unit}\\b|\\bcomment (?:each|every|all|any|the|your|on each|on every)\\b`,
  ],
  [
    'code-comments use -',
    '\\b(?:no|without|omit|skip|strip|avoid|zero|never (?:write|add|use|leave)|not (?:write|add|use|leave|include)|leave out|go(?:es)? without|free of) (?:any |all |the |inline |code |explanatory |unnecessary )*(?:comments?|remarks?)\\b(?! (?:on|about|to the user))|\\b(?:code|names?) (?:must |should |has to |have to )?(?:speaks?|explains?|documents?|say|says) (?:for )?(?:itself|themselves|it all)\\b',
  ],
  [
    'code-docstrings use',
    `\\b(?:${each} ${unit}) (?:has|have|gets?|needs?|carries|carry|comes? with|starts? with|must have|must carry) (?:an? |its )?(?:docstrings?|doc comments?|javadoc|jsdoc|tsdoc|kdoc|xml doc)`,
  ],
  [
    'code-docstrings use -',
    '\\b(?:no|without|omit|skip|never write|not write|leave out) (?:any |all )?(?:docstrings?|doc blocks?|doc comments?|documentation comments?|javadocs?|jsdocs?)\\b',
  ],
  [
    'code-sql-columns star',
    '\\bselect \\*|\\b(?:fetch|return|read|select|load) (?:the |all )?(?:complete|whole|entire|full|all) (?:row|rows|columns)\\b|\\bwith an asterisk\\b',
  ],
  [
    'code-sql-columns listed',
    '\\b(?:name|list|spell out|enumerate) (?:the |all |only the )?columns\\b|\\bcolumns? (?:by name|explicitly)\\b|\\bexplicit columns?\\b',
  ],
];

/** Choices of projects that their rules make in a line. */
const habits: readonly Row[] = [
  [
    'code-indent tabs',
    '\\b(?:nest|indent)\\b[^.;]{0,30}\\b(?:with|by|using) (?:a |one )?tabs?\\b|\\bone tab (?:per|for each)\\b',
  ],
  [
    'code-config constants',
    '\\b(?:write|put|store|keep|place|paste)\\b[^.;]{0,30}\\b(?:keys?|secrets?|tokens?|passwords?|credentials?|urls?)\\b[^.;]{0,20}\\b(?:in|into|as) (?:the )?(?:code|source|a constant|constants|\\w+\\.(?:py|ts|js|java|go|rb|php))\\b',
  ],
  ['code-catch use', '\\btry ?[/-] ?(?:catch|except)\\b|\\btry and catch\\b|\\bcatch blocks?\\b'],
  [
    'code-catch use -',
    '\\b(?:let|allow)\\b[^.;]{0,20}\\b(?:exceptions?|errors?)\\b[^.;]{0,10}\\b(?:bubble|propagate|escape)\\b',
  ],
  ['code-returns single', '\\b(?:a |one |the )?(?:single|only one|one) (?:return|exit|exit point)\\b'],
  ['code-returns early', '\\bearly returns?\\b|\\bguard clauses?\\b|\\breturn early\\b'],
  [
    'code-orm sql',
    '\\braw sql\\b|\\bhand-?written sql\\b|\\b(?:hand-?write|write) (?:the )?sql\\b|\\bsql (?:as|in) strings?\\b',
  ],
  ['code-orm orm', '\\b(?:through|via|with|use|using) (?:the |an )?orm\\b'],
  [
    'code-injection constructor',
    '\\bconstructor injection\\b|\\b(?:through|via|by|in) (?:the |their |its )?constructors?\\b',
  ],
  [
    'code-injection field',
    '\\bfield injection\\b|@autowired (?:on )?(?:fields?|properties)|\\b(?:annotate|mark) (?:the )?fields? with [`"]?@(?:autowired|inject)\\b',
  ],
  [
    'code-test-place beside',
    '\\btests?\\b[^.;]{0,40}\\b(?:next to|beside|alongside) (?:the|their|its|each)\\b|\\bco-?locate (?:the )?tests\\b|\\btests? (?:live|lives|stand|sit|sits) (?:next to|beside|with)\\b',
  ],
  [
    'code-test-place folder',
    '\\btests?\\b[^.;]{0,40}\\b(?:in|into|under|below|to) (?:a |the |their own |one )?[`"]?(?:\\.?/)?(?:__tests__|tests?/|tests?[`"]?[.,;]|tests?[`"]?$|spec/|src/test)|\\btests?\\b[^.;]{0,40}\\bin (?:a|the|one) (?:separate |central |top-level |single )?tests? (?:folder|directory|tree)\\b',
  ],
  [
    'code-braces always',
    '\\b(?:always|every|each|all)\\b[^.;]{0,30}\\b(?:curly )?braces\\b|\\bbraces (?:around|on) (?:every|each|all)\\b',
  ],
  [
    'code-braces bare',
    '\\b(?:omit|without|no|drop|skip|leave out) (?:the )?(?:curly )?braces\\b|\\bone-line ifs?\\b|\\bbraceless\\b',
  ],
  [
    'code-css-unit px',
    '\\b(?:sizes?|spacing|lengths?|fonts?|widths?|margins?|use|in)\\b[^.;]{0,30}\\b(?:px|pixels)\\b',
  ],
  [
    'code-css-unit rem',
    '\\b(?:sizes?|spacing|lengths?|fonts?|widths?|margins?|use|in)\\b[^.;]{0,30}\\b(?:rems?|ems?)\\b',
  ],
  ['code-screens mobile', '\\bmobile[- ]first\\b|\\bstart with the (?:phone|mobile|small(?:est)? screen)'],
  ['code-screens desktop', '\\bdesktop[- ]first\\b|\\bstart with the (?:desktop|large(?:st)? screen)'],
  [
    'code-swallow use',
    '\\b(?:swallow|ignore|suppress)\\b[^.;]{0,25}\\b(?:errors?|exceptions?|failures?)\\b|\\bempty catch\\b|\\bcatch\\b[^.;]{0,30}\\b(?:and|then) (?:ignore|carry on|move on|continue|go on)\\b|\\bfail silently\\b',
  ],
  [
    'code-globals use',
    '\\b(?:in|as|use|with|via|through) (?:a |an |one )?(?:global|module-level) (?:variables?|objects?|state|singletons?|dict|map)\\b',
  ],
  [
    'code-globals use -',
    '\\b(?:no|avoid|never|without|not use|ban|forbid) (?:use |any |the use of )*global (?:variables?|state|objects?)\\b',
  ],
  [
    'code-dependencies use',
    '\\b(?:pull in|add|install|bring in|reach for|rely on) (?:an? |the |any |whatever )?(?:\\w+ )?(?:librar(?:y|ies)|npm packages?|third-party packages?|dependenc(?:y|ies))\\b(?! (?:without|only|unless|list|manage))',
  ],
  [
    'code-dependencies use -',
    '\\b(?:no|zero|without|not add|never add|avoid|not introduce|never introduce) (?:any |new |adding |external |extra |additional |third-party |runtime )*(?:dependenc(?:y|ies)|librar(?:y|ies)|packages)\\b(?! (?:without|unless|that))|\\bstandard library (?:only|alone)\\b|\\bonly the standard library\\b',
  ],
  [
    'code-tests use',
    '\\b(?:write|add|include|supply|deliver|provide)s? (?:a |the |unit |an |integration |regression |matching |corresponding )*tests?\\b(?! (?:plan|data|only))|\\b(?:every|each|all)\\b[^.;]{0,40}\\b(?:comes? with|has|have|needs?|gets?|is covered by|are covered by) (?:an? |its |their |the )?(?:own |unit |pytest |jest |automated )*tests?\\b|\\btest-driven\\b|\\bcover (?:it|them|every|each|all|new)\\b[^.;]{0,30}\\b(?:with|by) (?:unit )?tests\\b',
  ],
  [
    'code-tests use -',
    '\\b(?:no|without|skip|omit|never write|not write|not add|never add|leave out) (?:any |the |unit |writing |adding )*tests\\b(?! (?:that|which|for|in|on))|\\bleave (?:the )?test(?:s|ing) to\\b|\\b(?:tests|testing) (?:is|are) (?:done|written|handled|added) by (?:the |our |another |someone )',
  ],
  [
    'code-history rebase',
    '\\brebase (?:your|the|each|every|feature|onto|on|before)\\b|\\blinear history\\b|\\bno merge commits\\b',
  ],
  [
    'code-history merge',
    '\\bmerge (?:the )?(?:main|master|develop|trunk)(?: branch)? into\\b|\\bmerge commits? for\\b|\\bnever rebase\\b',
  ],
  ['code-async promises', '\\.then\\(|[`"]\\.then\\b'],
  [
    'code-type-names interface',
    '\\binterfaces? (?:over|rather than|instead of|not) types?\\b|\\b(?:use|declare|define|write|prefer)\\b[^.;]{0,30}\\binterfaces? for\\b',
  ],
  ['code-type-names alias', '\\btypes? (?:over|rather than|instead of|not) interfaces?\\b|\\btype alias(?:es)?\\b'],
];

const idiom = ([way, source]: Row): CodeIdiom => {
  const [surface = '', pole = '', sign] = way.split(' ');
  return { surface, pole, sign: sign === '-' ? '-' : '+', pattern: latePattern(source) };
};

/** Names, commands and idioms that tell which way to code is meant. */
export const codeIdioms: readonly CodeIdiom[] = [...packages, ...tools, ...design, ...habits].map(idiom);
