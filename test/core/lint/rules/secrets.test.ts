import { testRule } from './rule-tester.ts';

/** Letters and digits that look random; put together here so that scanners of repositories find nothing. */
const mixed = 'q7Zr4TkW9xLm2VbN8sJd5HfG3pYcR6aEuK1vM0wQzX9';
const hex = 'b3f8a1d07c92e46f5a0d9b83c71e24f6';
const upper = 'QZ7RT4KWXLM2VBNS';
const join = (...parts: readonly string[]): string => parts.join('');

const github = join('ghp', '_', mixed.slice(0, 36));
const anthropic = join('sk-', 'ant-api03-', mixed);
const openai = join('sk-', 'proj-', mixed);
const aws = join('AK', 'IA', upper);
const google = join('AI', 'za', mixed.slice(0, 35));
const slack = join('xo', 'xb-', '248163264-', mixed.slice(0, 24));
const stripe = join('sk', '_live_', mixed.slice(0, 24));
const token = join('ey', 'JhbGciOiJIUzI1NiJ9', '.', 'ey', 'JzdWIiOiJxN1pyNFQifQ', '.', mixed);
const privateKey = join('-----BEGIN RSA ', 'PRIVATE KEY-----\n', mixed, mixed.slice(0, 21));
const address = join('postgres://', 'app:kV9-tq2Lz8', '@db.internal');

testRule('text/secret', {
  invalid: [
    { text: `Use ${github} for it.`, places: [[github]], severity: 'error' },
    { text: `key ${anthropic}`, places: [[anthropic]] },
    { text: `key ${openai}`, places: [[openai]] },
    { text: `"${aws}"`, places: [[aws]] },
    { text: `https://maps.test/?key=${google}`, places: [[google]] },
    { text: `(${slack})`, places: [[slack]] },
    { text: stripe, places: [[stripe]] },
    { text: `Bearer ${token}`, places: [[token]] },
    { text: `${privateKey}\n`, places: [[privateKey]] },
    { text: `Load from ${address}/orders.`, places: [[address]] },
    { text: `api_key = "${mixed.slice(0, 32)}"`, places: [[mixed.slice(0, 32)]] },
    { text: `"password": "${mixed.slice(3, 30)}"`, places: [[mixed.slice(3, 30)]] },
    { text: `token: ${hex}`, places: [[hex]] },
    { text: `X ${github} Y ${aws}`, places: [[github], [aws]] },
    { text: '{{> p}}', kind: 'prompt', partials: { p: `k ${aws}` }, places: [[aws]] },
    { text: `---\nmodel: m\nmetadata: {key: ${github}}\n---\nHi`, kind: 'prompt', places: [[github]] },
  ],
  valid: [
    '',
    'Never ask for a password or an API key.',
    'Set OPENAI_API_KEY=sk-your-key-here.',
    'api_key: "YOUR_API_KEY_GOES_RIGHT_HERE"',
    join('AK', 'IAIOSFODNN7EXAMPLE'),
    join('sk-', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
    'postgres://user:password@localhost/db',
    'postgres://app:{{password}}@db.internal/orders',
    `postgres://app:kV9-tq2Lz8@localhost/db`,
    'https://example.com/path:with@sign',
    'token: customer_reference_number_of_the_order',
    'The secret is that everybody writes sentences-with-hyphens-in-them-all-the-time.',
    'password = os.environ["DATABASE_PASSWORD_FOR_ORDERS"]',
    'commit 3f2504e04f8941d39a0c0305e82c3301d4b1c2e7',
    'id: 550e8400-e29b-41d4-a716-446655440000',
    '-----BEGIN PRIVATE KEY----- marks such a file.',
    'task-skeleton-and-sk-language',
    'token budget: 12000000000000000000000',
    `integrity sha512-${mixed}`,
  ],
});
