/** Runs the suite in the Node that this was started with: the address, and `render` where it may render. */
import { runSuite } from './suite.ts';

const [, , url = '', render] = process.argv;
process.stdout.write(await runSuite({ url, mayRender: render === 'render' }));
