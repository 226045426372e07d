/** Runs a worker's script in workerd: the folder that miniflare is installed in, the script's file, and what it is sent. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Miniflare {
  dispatchFetch(url: string, init: { readonly method: string; readonly body: string }): Promise<Response>;
  dispose(): Promise<void>;
}

const [, , folder = '', scriptPath = '', body = ''] = process.argv;
const entry = createRequire(join(folder, 'package.json')).resolve('miniflare');
const { Miniflare: Host } = (await import(pathToFileURL(entry).href)) as {
  readonly Miniflare: new (options: object) => Miniflare;
};
const host = new Host({
  ...{ modules: true, modulesRoot: join(scriptPath, '..'), scriptPath, compatibilityDate: '2025-01-01' },
  modulesRules: [{ type: 'ESModule', include: ['**/*.js', '**/*.mjs'] }],
});
const response = await host.dispatchFetch('http://worker.example/', { method: 'POST', body });
process.stdout.write(await response.text());
await host.dispose();
