import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { addressKey, createAddressReader, isAddressOrNetwork } from '../../../server/limits/remote-address.ts';

/** A request as far as its address is read. */
function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

describe('the address of a request', () => {
  it('is that of the connection, whatever a header says', () => {
    const addressOf = createAddressReader([]);

    expect(addressOf(from('203.0.113.7', '198.51.100.1'))).to.equal('203.0.113.7');
    expect(addressOf(from('::ffff:203.0.113.7'))).to.equal('203.0.113.7');
  });

  it('is the last one that a trusted proxy did not add', () => {
    const addressOf = createAddressReader(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

    expect(addressOf(from('127.0.0.1', '198.51.100.1'))).to.equal('198.51.100.1');
    expect(addressOf(from('::ffff:10.1.2.3', '6.6.6.6, 198.51.100.1, 10.9.9.9'))).to.equal('198.51.100.1');
    expect(addressOf(from('fd00::1', '198.51.100.1'))).to.equal('198.51.100.1');
    expect(addressOf(from('203.0.113.7', '198.51.100.1'))).to.equal('203.0.113.7');
  });

  it('is that of the proxy where it says nothing that is an address', () => {
    const addressOf = createAddressReader(['127.0.0.1']);

    expect(addressOf(from('127.0.0.1', 'unknown, <script>'))).to.equal('127.0.0.1');
    expect(addressOf(from('127.0.0.1'))).to.equal('127.0.0.1');
  });

  it('stands for the whole network of a host in IPv6', () => {
    const keys = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:2:3:4:5:6'].map(addressKey);

    expect(new Set(keys)).to.deep.equal(new Set(['2001:db8:1:2::/64']));
    expect(addressKey('2001:db8:1:3::1')).not.to.equal(keys[0]);
    expect(addressKey('::1')).to.equal('0:0:0:0::/64');
    expect(addressKey('fe80::1%eth0')).to.equal('fe80:0:0:0::/64');
  });

  it('is told from what is none', () => {
    for (const text of ['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'])
      expect(isAddressOrNetwork(text), text).to.equal(true);
    for (const text of ['', 'proxy', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::/129', '10.0.0']) {
      expect(isAddressOrNetwork(text), text).to.equal(false);
    }
  });
});
