/** What says of a tool, written `<code>`, that it is used or left alone. */
export interface ToolPhrase {
  readonly phrase: string;
  readonly sign: '+' | '-';
  /** Counts in statements too. */
  readonly isPlain?: true;
}

const use =
  '(call|use|run|invoke|execute|consult|query|trigger|try|employ|start|launch|prefer|check|ask|open|hit|ping|go to|go through|turn to|reach for|resort to|rely on|fall back on|make use of|begin with|start with|start by|finish with|send it to|fetch)';

const off =
  '(off limits|out of bounds|untouched|alone|forbidden|banned|prohibited|taboo|not allowed|not permitted|not available|unavailable|disabled|switched off|turned off|shut down|down for good|gone|retired|decommissioned|discontinued|dead|blocked|not for you|for others|for humans only|not yours|a no go|none of your business|never called|not called|never used|not used|not run|never run|never touched|not to be (called|used|run|touched|invoked))';

const asked = (phrase: string): ToolPhrase => ({ phrase, sign: '+' });
const said = (phrase: string): ToolPhrase => ({ phrase, sign: '+', isPlain: true });
const banned = (phrase: string): ToolPhrase => ({ phrase, sign: '-' });
const ruledOut = (phrase: string): ToolPhrase => ({ phrase, sign: '-', isPlain: true });

const always =
  '(first|always|every time|each time|before anything else|at least once|without exception|for every|for each|on every|on each|in every|in each|whenever)';

export const toolPhrases: readonly ToolPhrase[] = [
  asked(`${use} .. <code>`),
  asked('(with|via|through|using) (@det|a call to|a call of|help of)? <code>'),
  asked(
    '(make|do|place|issue|send|add|include) .. (call|calls|query|request|run|lookup) (to|of|with|through|on) <code>',
  ),
  said(
    `(each|every|all|any|no) .. (turn|request|message|answer|reply|response|conversation|session|task|step|question|case|order|ticket) .. (involve|need|require|go through|pass through|start with|begin with|end with|include|trigger|use|call|run|without) .. <code>`,
  ),
  said(
    `<code> (be|is|are|must be|has to be|gets|get|should be|needs to be|comes|come|goes|go|runs|run) .. (called|used|run|consulted|queried)? ${always}`,
  ),
  said('<code> (come|comes|go|goes) (first|before)'),
  said(
    '(what|whatever|that which) <code> (return|returns|say|says|tell|tells|report|reports|give|gives) .. (be|is|count|counts|decide|decides) .. (basis|base|law|truth|last word|final|foundation|ground|source|all that)?',
  ),
  said(
    '(answer|reply|figure|fact|turn|request|ticket) .. (without|that lacks) .. <code> .. (count|be|is) .. (fail|failed|failure|invalid|worthless|incomplete|wrong|void)',
  ),
  said(
    '<code> .. (must|should|have to|has to) (show|have|log|record|run|fire) .. (at least|every|each|one|run|call|per)',
  ),
  said('(show|count|log|track|measure) how often <code> (ran|run|was called|is called|be called|fires)'),
  banned(
    '(avoid|skip|shun|omit|bypass|ignore|forget|drop|do without|go without|dispense with|refrain from|stay away from|steer clear of|keep away from|keep clear of|keep off|abstain from|keep your hands off|hands off|get by without|manage without|leave out) (@det|any|call to|calls to|all call to|use of|using|calling)? (calls to|calls of|calling)? <code>',
  ),
  banned('(leave|let) <code> (alone|be|out|untouched|aside|in peace|off)'),
  banned('(keep|take) (your hands|your fingers|hands) (off|away from) <code>'),
  ruledOut(
    `<code> .. (be|is|are|stay|stays|remain|remains|has been|have been|was|counts as) (strictly|absolutely|completely|now)? ${off}`,
  ),
  ruledOut(
    '(call|request|use|usage|run|access) (of|to|for) <code> (be|is|are|have|has|will be|must be|get|gets) (been)? (forbidden|banned|declined|refused|rejected|blocked|denied|prohibited|not allowed|over|stopped|disabled|off limits)',
  ),
  ruledOut(
    '(request|wish|order|demand|attempt) .. (run|use|call|invoke|trigger) <code> (be|is|are|get) (declined|refused|rejected|denied|turned down|ignored)',
  ),
  ruledOut('(every|each|any|one|a) (call|run|use|request) (of|to) <code> .. (cost|costs|charged|billed|burn|burns)'),
  ruledOut('<code> .. (cost|costs) .. (dollar|euro|pound|money|too much|a fortune|cent)'),
  ruledOut(
    '(behind|of) <code> .. (shut down|gone|retired|decommissioned|switched off|discontinued|offline|broken|down for|blocked|out of service)',
  ),
  ruledOut(
    '(no|not any|zero|without) (@det|further|more|single)? (call|calls|calling|use|request|traffic|access) (of|to|for)? <code>',
  ),
  ruledOut('<code> (do not|does not|no longer) (exist|work|respond|run|answer)'),
  ruledOut(
    'whatever <code> (could|can|might|would) do .. (leave|left|be|is) .. (person|human|people|others|somebody|someone)',
  ),
];
