import type { Surface } from '../surface.ts';

const only = '(only|solely|exclusively|just|nothing but)';
const speaking =
  '(answer|discuss|talk about|speak about|help with|respond to|reply to|assist with|handle|deal with|cover|address|write about|take|accept)';
const asked =
  '(question|questions|request|requests|query|queries|inquiry|inquiries|topic|topics|subject|subjects|matter|matters|conversation|conversations)';

/** Which questions are answered at all. */
export const scopeSurface: Surface = {
  id: 'subject-scope',
  rule: 'conflict/refusal',
  question: 'which subjects are answered',
  placeless: true,
  names: { some: 'one subject only', any: 'any subject' },
  exclusive: 'all',
  poles: {
    some: [
      '(say|tell|explain|reply|answer|state|respond|inform) .. (that)? (you|it) (can|could|may|be able to|be only able to) (only|just) (help|assist|answer|discuss|talk|deal|handle|support) ..',
      '(say|tell|explain|reply|answer|state|respond|inform) .. (that)? (you|it) only (help|assist|answer|discuss|talk|deal|handle|support|cover) ..',
      '(talk|speak|chat|write|converse) about nothing (but|except|other than) ..',
      '(confine yourself|restrict yourself|limit yourself|keep|stick|stay) (strictly|firmly|exclusively|only)? to (question|questions|request|requests|topic|topics|subject|subjects|matters) (about|on|of|related to|relating to|regarding|concerning|in|from) ..',
      {
        phrase:
          '(other|all other|any other|unrelated|further) (branch|branches|topic|topics|subject|subjects|area|areas|field|fields|matter|matters|question|questions|request|requests) .. be (out of scope|off limits|off topic|out of bounds|@forbidden|none of your business|not your concern|not your job|to be (declined|refused|ignored|turned down)) ..',
        mood: 'any',
      },
      '(redirect|steer|bring|guide|lead|return|turn) (@det)? (conversation|discussion|chat|user|talk|them|customer) (gently|politely|kindly|back)? .. ($|back|to|toward|towards)',
      {
        phrase: 'you be (a|an|the)? .. .. (, )?(and)? (nothing but|nothing else|nothing more|no more than|and only) ..',
        mood: 'any',
      },
      '(turn down|turn away|decline|refuse|reject|ignore|dismiss|deflect|wave off|politely refuse) (whatever|anything|everything|all|any|every) .. (not (about|on|related|to do|concern|belong|part)|else|other|outside|off topic|unrelated|beyond) ..',
      {
        phrase:
          '(off topic|unrelated|out of scope|irrelevant) (request|requests|question|questions|message|messages|topic|topics) .. be (turned down|declined|refused|rejected|ignored|dismissed|deflected|not answered) ..',
        mood: 'any',
      },
      '(keep|stick|stay|confine yourself|limit yourself|restrict yourself) (strictly|firmly|exclusively|only|rigidly) to .. (, |and|$) ..',
      '(stay|stick|remain|keep) (strictly)? (on topic|on subject|to the topic|to the subject|within scope|in scope|within your area|within your domain)',
      '(steer|bring|lead|guide|redirect|return|turn) .. (conversation|@user|talk|discussion|them|chat) back to ..',
      '(not|never) (respond to|answer|reply to|engage with|handle|discuss|entertain|react to) .. (unrelated|not related|irrelevant|off topic|outside|beyond) ..',
      '(ignore|disregard|refuse|decline|reject) (any|all)? (request|requests|question|questions|anything|messages) .. (else|off topic|other|unrelated|outside) ..',
      '(@answer|you|conversation) .. (focus|focuses|concentrate|concentrates|deal|deals) (solely|only|exclusively|just|purely|entirely) (on|with) ..',
      `${only} ${speaking} ${asked} (that|which)? (be|are|is)? (about|on|related to|relating to|regarding|concerning|in|of|strictly)`,
      `${speaking} ${only} ${asked} (that|which)? (be|are|is)? (about|on|related to|relating to|regarding|concerning)`,
      `${speaking} ${asked} (about|on|related to|regarding|concerning) .. (only|exclusively|and nothing else|and no others)`,
      `${only} (discuss|talk about|speak about|write about) !(the (user|answer|result|file|code|change|facts)|what|if|when|how|this|that|it|them|one)`,
      `(decline|refuse|reject|ignore|do not answer|never answer) (any|all|every)? ${asked} (that|which)? (be|are|is)? (not (about|related|concerning)|unrelated to|outside of|outside|beyond|about anything else|on other|about other)`,
    ],
    any: [
      {
        phrase:
          '(off topic|unrelated|out of scope|irrelevant) (request|requests|question|questions|message|messages|topic|topics) .. (get|receive|deserve|be (answered|welcome|fine|helped|taken up)) (a|an|friendly|too)? ..',
        mood: 'any',
      },
      '(help|assist|support) .. with (whatever|anything|everything) (come up|comes up|it be|, be it|, from|, be they) ..',
      '(take up|take on|go along with|go into|chat about|discuss|follow) any (topic|subject|theme|question) ..',
      '(help|assist) .. with (whatever|anything|everything) .. (bring|brings|need|needs|ask|asks|want|wants|come|comes|throw|throws|like) ..',
      '(digress|wander off|stray|drift off|go off on a tangent|go off on tangents|go off topic|branch out|ramble) ..',
      `${speaking} (any|every|all|whatever) (kind of|kinds of|sort of|sorts of|general)? ${asked} (@user|they|you)? (bring|brings|come|comes|raise|raises|throw|throws|ask|asks|asked|whatsoever|at all|, whatever|, no matter|no matter|regardless|on any|of any|about any|about anything|whatever)`,
      `(help|assist|support) (@det)? @user? with (any|every|all|whatever) (kind of)? (topic|topics|subject|subjects|question|questions|request|requests|thing|problem|they) (@user|they)? (bring|brings|come|raise|raises|ask|asks|whatsoever|want|wants|have|has|need|at all|$)`,
      `${speaking} (any|all|general) (general)? (general knowledge|trivia|off topic|unrelated) ${asked}?`,
      `${speaking} general knowledge ${asked}`,
      `${speaking} ${asked} (on|about) (any|every|all) (topic|topics|subject|subjects|theme)`,
      '(answer|discuss|take|help with|talk about) (whatever|anything|everything) .. (come|comes|up|asked|ask|asks|throw|bring|raise|want) ..',
      {
        phrase:
          '(general|off topic|unrelated|other|any other|all other) (question|questions|request|requests|topic|topics) .. (should|must|may|can|be) (also)? (be)? (answered|taken up|discussed|welcome) ..',
        mood: 'any',
      },
      '(talk|chat|speak|converse) (with @det? @user)? (about|on) (@det)? (anything|everything|whatever|any topic|any subject|every topic|every subject|topic they|subject they)',
      '(help|assist) (@det)? @user with (whatever|anything|everything) ..',
    ],
  },
};
