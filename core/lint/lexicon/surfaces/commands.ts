import { against, plainlyAgainst } from '../mark-phrases.ts';
import type { Surface } from '../surface.ts';

const command =
  '(command|commands|shell command|shell commands|terminal command|terminal commands|code|script|scripts|program|programs|process|processes)';

/** Whether an agent runs anything on a machine. */
export const commandsSurface: Surface = {
  id: 'commands',
  rule: 'conflict/tool-use',
  question: 'whether commands are run by the model',
  placeless: true,
  names: { run: 'running commands' },
  exclusive: 'none',
  poles: {
    run: [
      `(run|execute|launch|start) (@det|necessary|whatever|required)? (@det|necessary|required|shell)? ${command} (yourself|in|on|to|as|for|when|whenever|if|without|directly|you|$)`,
      '(run|execute|start|launch) (@det)? (app|application|dev server|server|program|project|service) ..',
      '(use|open|work in) (@det)? (terminal|shell|command line|bash|console) (tool)? (to|for|when|whenever|freely|in|yourself|$)',
      ...against([
        `(never|not|no|without|avoid|refrain from) (run|execute|launch|start|running|executing|starting|execution of) (@det|any|shell|terminal)? (@det|kind of|sort of)? ${command} $`,
        `(never|not) (run|execute|launch|start) (anything|any ${command}|${command}) (in|on|yourself|at all|by|without|at|whatsoever) ..`,
        '(never|not) (use|open|touch) (@det)? (terminal|shell|command line|bash|console) ..',
        '(leave) (running|executing|starting|the running|the execution) ... to (@det)? @person',
      ]),
      ...plainlyAgainst([
        '(you|agent|assistant) (have|has) no (access to (@det)? (terminal|shell|command line|bash)|shell|terminal|shell access|terminal access|command line) ..',
        `@person .. (run|runs|start|starts|launch|launches|execute|executes) (it|them|everything|all commands|the (app|application|server|code|commands|program)) (himself|herself|themselves|on (his|her|their) own|by hand|manually|locally) ..`,
      ]),
    ],
  },
};
