/** Runs the suite in the page that loads this, whose policy allows no code from strings, and says how it ended. */
import { runSuite } from './suite.ts';

const { origin: url } = new URL(import.meta.url);
const outcome = await runSuite({ url, mayRender: false }).catch((error: unknown) => `failed: ${String(error)}`);
await fetch(`${url}/stage/outcome`, { method: 'POST', body: outcome });
