import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Message, Part } from '../../../core/protocol.ts';
import type { Provider } from './providers.ts';
import { answer, call, convert, inUser, lossOf, png, providers, system, user } from './providers.ts';

describe('media', () => {
  const fits: readonly (readonly [
    string,
    { url: string; contentType?: string },
    Partial<Record<Provider, unknown>>,
  ])[] = [
    [
      'a picture by its address',
      { url: 'https://a.example/p.png' },
      {
        'OpenAI chat': { type: 'image_url', image_url: { url: 'https://a.example/p.png' } },
        'OpenAI responses': { type: 'input_image', image_url: 'https://a.example/p.png', detail: 'auto' },
        Anthropic: { type: 'image', source: { type: 'url', url: 'https://a.example/p.png' } },
        Gemini: { fileData: { mimeType: 'image/png', fileUri: 'https://a.example/p.png' } },
        'AI SDK': { type: 'file', data: new URL('https://a.example/p.png'), mediaType: 'image/png' },
      },
    ],
    [
      'a picture as data',
      { url: png },
      {
        'OpenAI chat': { type: 'image_url', image_url: { url: png } },
        'OpenAI responses': { type: 'input_image', image_url: png, detail: 'auto' },
        Anthropic: { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBORw0KGgo=' } },
        Gemini: { inlineData: { mimeType: 'image/png', data: 'iVBORw0KGgo=' } },
        'AI SDK': { type: 'file', data: 'iVBORw0KGgo=', mediaType: 'image/png' },
      },
    ],
    [
      'a document as data',
      { url: 'data:application/pdf;base64,JVBE', contentType: 'application/pdf' },
      {
        'OpenAI chat': {
          type: 'file',
          file: { file_data: 'data:application/pdf;base64,JVBE', filename: 'document.pdf' },
        },
        'OpenAI responses': {
          ...{ type: 'input_file', file_data: 'data:application/pdf;base64,JVBE', filename: 'document.pdf' },
        },
        Anthropic: { type: 'document', source: { type: 'base64', media_type: 'application/pdf', data: 'JVBE' } },
        Gemini: { inlineData: { mimeType: 'application/pdf', data: 'JVBE' } },
        'AI SDK': { type: 'file', data: 'JVBE', mediaType: 'application/pdf' },
      },
    ],
    [
      'a document by its address',
      { url: 'https://a.example/get?id=7', contentType: 'application/pdf' },
      {
        'OpenAI responses': { type: 'input_file', file_url: 'https://a.example/get?id=7' },
        Anthropic: { type: 'document', source: { type: 'url', url: 'https://a.example/get?id=7' } },
        Gemini: { fileData: { mimeType: 'application/pdf', fileUri: 'https://a.example/get?id=7' } },
        'AI SDK': { type: 'file', data: new URL('https://a.example/get?id=7'), mediaType: 'application/pdf' },
      },
    ],
    [
      'a recording as data',
      { url: 'data:;base64,UklG', contentType: 'audio/wav' },
      {
        'OpenAI chat': { type: 'input_audio', input_audio: { data: 'UklG', format: 'wav' } },
        Gemini: { inlineData: { mimeType: 'audio/wav', data: 'UklG' } },
        'AI SDK': { type: 'file', data: 'UklG', mediaType: 'audio/wav' },
      },
    ],
    [
      'a picture of a kind that few know, as data',
      { url: 'data:image/tiff;base64,SUkq' },
      {
        'OpenAI chat': { type: 'image_url', image_url: { url: 'data:image/tiff;base64,SUkq' } },
        'OpenAI responses': { type: 'input_image', image_url: 'data:image/tiff;base64,SUkq', detail: 'auto' },
        Gemini: { inlineData: { mimeType: 'image/tiff', data: 'SUkq' } },
        'AI SDK': { type: 'file', data: 'SUkq', mediaType: 'image/tiff' },
      },
    ],
    [
      'a film in a bucket',
      { url: 'gs://films/a.mp4#t=1' },
      {
        Gemini: { fileData: { mimeType: 'video/mp4', fileUri: 'gs://films/a.mp4#t=1' } },
        'AI SDK': { type: 'file', data: new URL('gs://films/a.mp4#t=1'), mediaType: 'video/mp4' },
      },
    ],
    [
      'an address that is not whole',
      { url: 'p.png' },
      { Gemini: { fileData: { mimeType: 'image/png', fileUri: 'p.png' } } },
    ],
  ];
  for (const [what, media, wanted] of fits) {
    it(`${what} is written where there is a place for it, and refused elsewhere`, () => {
      for (const provider of providers) {
        const loss = lossOf(provider, inUser({ text: 'See' }, { media }));
        const part = wanted[provider];
        if (part === undefined) expect(loss, provider).to.match(/^0\/1 /u);
        else {
          expect(loss, provider).to.equal('nothing');
          const request = convert(provider, inUser({ media })) as Record<string, readonly Record<string, unknown>[]>;
          const [message] = request['messages'] ?? request['input'] ?? request['contents'] ?? [];
          expect(message?.['content'] ?? message?.['parts'], provider).to.deep.equal([part]);
        }
      }
    });
  }

  const wrong: readonly (readonly [object, string])[] = [
    [{ url: 'data:image/png,abc' }, 'a data address must be base64'],
    [{ url: 'data:image/png;base64' }, 'a data address must be base64'],
    [{ url: png, contentType: 'image/gif' }, 'its content type is image/gif and its data says image/png'],
    [{ url: 'data:;base64,AA==' }, 'a media part with data needs a content type'],
    [{ url: 'https://a.example/x' }, 'a media part with this address needs a contentType'],
    [{ url: 'https://a.example/x.constructor' }, 'a media part with this address needs a contentType'],
    [{ url: png, width: 3 }, '"width" of a media part has no place there'],
    [{ url: 3 }, 'a media part needs an address, and its content type must be a text'],
    [{ url: png, contentType: 3 }, 'a media part needs an address, and its content type must be a text'],
  ];
  for (const [media, loss] of wrong) {
    it(`${JSON.stringify(media)} is refused`, () => {
      for (const provider of providers) {
        expect(lossOf(provider, inUser({ media } as Part)), provider).to.equal(`0/0 ${loss}`);
      }
    });
  }
});

describe('what would be lost', () => {
  const everywhere: readonly (readonly [string, readonly Message[], string])[] = [
    [
      'a section that was not filled',
      [{ role: 'user', content: [{ metadata: { purpose: 'code', pending: true } }] }],
      '0/0 the section "code" was not filled',
    ],
    [
      'metadata of a part',
      [{ role: 'user', content: [{ text: 'a', metadata: { cache: true } }] }],
      '0/0 metadata of a part has no place there',
    ],
    [
      'metadata of a message',
      [{ ...user, metadata: { preamble: true } }],
      '0 its metadata "preamble" has no place there',
    ],
    ['an empty message', [user, { role: 'user', content: [] }], '1 it is empty'],
    ['an empty part', [{ role: 'user', content: [{}] }], '0/0 it is empty'],
    [
      'a part of an unknown kind',
      [{ role: 'user', content: [{ text: 'a' }, { data: 1 }] }],
      '0/1 a part of the kind "data" has no place there',
    ],
    [
      'a text that is none',
      [{ role: 'user', content: [{ text: 1 }] }],
      '0/0 a part of the kind "text" has no place there',
    ],
    [
      'two things in one part',
      [{ role: 'user', content: [{ text: 'a', custom: 1 }] }],
      '0/0 it has "custom" besides "text"',
    ],
    ['a tool part without a name', [{ role: 'model', content: [{ toolRequest: {} }] }], '0/0 a tool part needs a name'],
    [
      'a ref that is no text',
      [{ role: 'model', content: [{ toolRequest: { name: 'f', ref: 1 } }] }],
      '0/0 the ref of a tool part must be a text',
    ],
    [
      'more in a tool part',
      [{ role: 'tool', content: [{ toolResponse: { name: 'f', content: [] } }] }],
      '0/0 "content" of a tool part has no place there',
    ],
    [
      'a call of the user',
      [{ role: 'user', content: [{ toolRequest: { name: 'f', ref: 'c' } }] }],
      '0/0 a part of the kind "toolRequest" has no place in a message of the role user there',
    ],
    [
      'a text of a tool',
      [{ role: 'tool', content: [{ text: 'a' }] }],
      '0/0 a part of the kind "text" has no place in a message of the role tool there',
    ],
    [
      'a picture of the system',
      [{ role: 'system', content: [{ media: { url: png } }] }, user],
      '0/0 a part of the kind "media" has no place in a message of the role system there',
    ],
  ];
  for (const [what, messages, loss] of everywhere) {
    it(`${what} is named, for every provider`, () => {
      for (const provider of providers) expect(lossOf(provider, { messages }), provider).to.equal(loss);
    });
  }

  const somewhere: readonly (readonly [string, readonly Message[], Partial<Record<Provider, string>>])[] = [
    [
      'a system message after others',
      [system, user, system],
      {
        Anthropic: '2 a system message after others has no place there',
        Gemini: '2 a system message after others has no place there',
      },
    ],
    [
      'no message but those of the system',
      [system],
      {
        Anthropic: 'there is no message besides those of the system',
        Gemini: 'there is no message besides those of the system',
        'AI SDK': 'there is no message besides those of the system',
      },
    ],
    [
      'an empty text',
      [{ role: 'user', content: [{ text: '' }] }],
      { Anthropic: '0/0 an empty text has no place there' },
    ],
    [
      'a picture of the model',
      [user, { role: 'model', content: [{ media: { url: png } }] }],
      {
        ...Object.fromEntries(
          (['OpenAI chat', 'OpenAI responses', 'Anthropic'] as const).map((provider) => [
            provider,
            '1/0 a part of the kind "media" has no place in a message of the role model there',
          ]),
        ),
      },
    ],
    [
      'a text after a call',
      [user, { role: 'model', content: [...call.content].reverse() }],
      { 'OpenAI chat': '1/1 a text after the call of a tool has no place there' },
    ],
    [
      'a call without a ref',
      [user, { role: 'model', content: [{ toolRequest: { name: 'f', input: {} } }] }],
      Object.fromEntries(
        providers.filter((one) => one !== 'Gemini').map((one) => [one, '1/0 the call of the tool "f" needs a ref']),
      ),
    ],
    [
      'an answer without a ref',
      [user, { role: 'tool', content: [{ toolResponse: { name: 'f', output: 1 } }] }],
      Object.fromEntries(
        providers.filter((one) => one !== 'Gemini').map((one) => [one, '1/0 the answer of the tool "f" needs a ref']),
      ),
    ],
    [
      'an answer without its call',
      [user, answer],
      Object.fromEntries(
        (['OpenAI chat', 'OpenAI responses', 'Anthropic'] as const).map((provider) => [
          provider,
          '1/0 no call of the tool "find" with this ref comes before its answer',
        ]),
      ),
    ],
    [
      'arguments that are no object',
      [user, { role: 'model', content: [{ toolRequest: { name: 'f', ref: 'c', input: [1] } }] }],
      {
        Anthropic: '1/0 the arguments for the tool "f" are no object',
        Gemini: '1/0 the arguments for the tool "f" are no object',
      },
    ],
  ];
  for (const [what, messages, losses] of somewhere) {
    it(`${what} is named where there is no place for it`, () => {
      for (const provider of providers) {
        expect(lossOf(provider, { messages }), provider).to.equal(losses[provider] ?? 'nothing');
      }
    });
  }

  it('is told with the provider, the message and the part', () => {
    try {
      convert('Gemini', inUser({ text: 'a' }, { data: 1 }));
      expect.fail();
    } catch (error) {
      expect((error as Error).message).to.equal(
        'Cannot write part 1 of message 0 for Gemini: a part of the kind "data" has no place there',
      );
    }
    expect(() => convert('Gemini', { messages: [{ role: 'user', content: [] }] })).to.throw(
      'Cannot write message 0 for Gemini',
    );
    expect(() => convert('Gemini', { messages: [] })).to.throw('Cannot write the prompt for Gemini');
  });

  it('is nothing of calls without arguments, and answers without a result', () => {
    const messages: readonly Message[] = [
      user,
      { role: 'model', content: [{ toolRequest: { name: 'f', ref: 'c' } }] },
      { role: 'tool', content: [{ toolResponse: { name: 'f', ref: 'c' } }] },
    ];

    for (const provider of providers) expect(lossOf(provider, { messages }), provider).to.equal('nothing');
  });
});
