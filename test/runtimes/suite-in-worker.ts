/** Runs the suite in a worker at the edge, for the address that it is sent. */
import { runSuite } from './suite.ts';

export async function answer(request: Request): Promise<Response> {
  const url = await request.text();
  const outcome = await runSuite({ url, mayRender: false }).catch((error: unknown) => `failed: ${String(error)}`);
  return new Response(outcome);
}
