import { EventEmitter, once } from 'node:events';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { createInterruption } from '../../cli/interruption.ts';

describe('createInterruption()', () => {
  it('lets the program end at once where nothing is being written', () => {
    expect(createInterruption(() => undefined).interrupt()).to.equal(true);
  });

  it('waits for the end of a write, and ends the program then', async () => {
    const events: string[] = [];
    const interruption = createInterruption(() => events.push('end'));
    const gate = new EventEmitter();

    const write = interruption.shield(async () => {
      await once(gate, 'open');
      events.push('written');
    });
    expect(interruption.interrupt()).to.equal(false);
    gate.emit('open');
    await write;

    expect(events).to.deep.equal(['written', 'end']);
  });

  it('ends also after a write that failed', async () => {
    const events: string[] = [];
    const interruption = createInterruption(() => events.push('end'));

    const write = interruption.shield(async () => {
      interruption.interrupt();
      throw new Error('disk full');
    });
    await write.catch((error: Error) => events.push(error.message));

    expect(events).to.deep.equal(['end', 'disk full']);
  });

  it('tells work that stops by itself, and does not end the program', async () => {
    const events: string[] = [];
    const interruption = createInterruption(() => events.push('end'));

    await interruption.untilStopped(async (signal) => {
      expect(interruption.interrupt()).to.equal(false);
      events.push(String(signal.aborted));
    });

    expect(events).to.deep.equal(['true']);
  });
});
