import type { RuleCase } from './rule-tester.ts';
import { testRule } from './rule-tester.ts';

const tools = ['find_orders', 'request_refund', 'shop/search-catalog'];
const agent = (body: string): RuleCase & { kind: 'prompt' } => ({
  text: `---\ntools: [find_orders]\n---\n${body}`,
  kind: 'prompt',
  source: { tools },
});

testRule('tool/undeclared', {
  invalid: [
    { ...agent('Call `get_weather` first.'), places: [['get_weather']] },
    { ...agent('Call `find_order` first.'), places: [['find_order']], suggestions: ['Write "find_orders"'] },
    { ...agent('Use the send_email tool to answer.'), places: [['send_email']] },
    { ...agent('Use `web_search` for what is new.'), places: [['web_search']] },
    { ...agent('Before you reply, use searchWeb() to check.'), places: [['searchWeb']] },
    { ...agent('Run `delete_account` when the user asks.'), places: [['delete_account']] },
    { ...agent('The `calculator` tool does sums.'), places: [['calculator']] },
    { ...agent('- Invoke the tool create_ticket once.'), places: [['create_ticket']] },
    { ...agent('Call get_weather, then call `get_time`.'), places: [['get_weather'], ['get_time']] },
  ],
  valid: [
    agent('Call `find_orders`, then find_orders again.'),
    agent('Use the request_refund tool.'),
    agent('Call `search_catalog` or search-catalog.'),
    agent('Return the field `order_id` and use `snake_case` names.'),
    agent('Use `YYYY-MM-DD` for dates, with customer_name as the key.'),
    agent('Call the customer by name. Use well-known words.'),
    agent('Example:\n```\ncall get_weather\n```'),
    agent('Use the tools you have.'),
    agent('Write to `support_reply` in the output.'),
    agent('See https://example.com/use/get_weather for more.'),
    { text: 'Call `get_weather` first.', kind: 'prompt' },
    { text: 'Use the `web_search` tool.' },
    agent('Search with care, and run fast.'),
    agent('Use a step-by-step function of time.'),
  ],
});

testRule('tool/unmentioned', {
  invalid: [
    { ...agent('Call find_orders and search-catalog.'), places: [['tools']] },
    { ...agent('Hi'), places: [['tools'], ['tools'], ['tools']] },
    { ...agent('Find orders, request refunds.'), places: [['tools']] },
    { ...agent('{{!-- request_refund --}}find_orders, search_catalog'), places: [['tools']] },
    { ...agent('request-refund and findOrders'), places: [['tools']] },
  ],
  valid: [
    agent('find_orders request_refund search-catalog'),
    agent('Find orders. Request refund. Search catalog.'),
    agent('`find_orders`, `request_refund`, `search_catalog`'),
    agent('{{#if x}}findOrders{{/if}} requestRefund searchCatalog'),
    { ...agent('{{> t}} searchCatalog'), partials: { t: 'find_orders request_refund' } },
    { text: 'Hi', kind: 'prompt' },
    { text: 'Hi', kind: 'prompt', source: { tools: [] } },
    'Hi',
    '',
    { text: '---\ntools: [a_b]\n---\nuse a_b', kind: 'prompt', source: { tools: ['a_b'] } },
  ],
});
