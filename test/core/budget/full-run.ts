/** Loaded before the tests of a full run: 10,000 cases of each property. */
process.env['BUDGET_RUNS'] ??= '10000';
