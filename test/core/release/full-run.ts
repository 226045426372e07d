/** Loaded before the tests of a full run: 6,000 cases of each property. */
process.env['ADVISOR_RUNS'] ??= '6000';
