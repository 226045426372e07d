import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const all =
  '(tool|tools|function|functions|tool call|tool calls|function call|function calls|external service|outside service|external tool|api call|lookup|lookups)';

/** Whether tools are used at all. That one is used by its name counts here too. */
export const toolsSurface: Surface = {
  id: 'tools',
  rule: 'conflict/tool-use',
  question: 'whether tools are used at all',
  placeless: true,
  names: { use: 'using tools' },
  exclusive: 'none',
  poles: {
    use: [
      `(call|use|run|invoke|make|consult) (@det|at least one|available)? (@det|available|at least one)? ${all} (first|in every|for every|for each|before every|before you|whenever|always|at least once|on every)`,
      ...against([
        `(not|never|without|no) (call|use|run|invoke|make|calling|using|making|running|have|issue)? (any|a single|of the|available|external) (of the|available|external)? ${all} (whatsoever|at all|ever|$)`,
        `(avoid|skip|forgo|refrain from|do without|stay away from|steer clear of|renounce) (any|all|every|calling|using)? (any|all|use of|of the)? ${all} (altogether|entirely|at all|$)`,
        '(instead of|without|rather than) calling (anything|any|something|out)',
        'without (any|a single|a) (call|calls|tool|tools|lookup|request)',
      ]),
      ...plainlyAgainst([
        `(no|zero) ${all} (be|is|are|will be) (made|called|used|allowed|permitted|available|needed|given|there|at your disposal|issued)`,
        '(you|we) (have|be) (no|without) (access|connection|line|link) to (any|the|outside|external|other)? (tool|tools|outside service|outside services|external service|external services|outside world|service|services|function|functions)',
        '(you|we) have no (tool|tools|function|functions) (to|at|of|$|,)',
        `${all} (be|is|are) (all|now|completely|strictly|currently)? (off limits|disabled|switched off|turned off|forbidden|unavailable|out of reach|banned|not available|not allowed|prohibited)`,
        '(nothing|not anything) (be|is|may be|can be|must be|gets) (fetched|called|looked up|retrieved|queried|requested)',
      ]),
    ],
  },
};
