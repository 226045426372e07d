import { isStemmaError } from '../../core/stemma-error.ts';

/**
 * Serves on the first of `ports` that is free.
 *
 * @throws PORT_IN_USE where none is, and whatever else `serve` throws
 */
export async function onFirstFreePort(ports: readonly number[], serve: (port: number) => Promise<void>): Promise<void> {
  for (const [index, port] of ports.entries()) {
    try {
      return await serve(port);
    } catch (error) {
      if (!isStemmaError(error, 'PORT_IN_USE') || index === ports.length - 1) throw error;
    }
  }
}
