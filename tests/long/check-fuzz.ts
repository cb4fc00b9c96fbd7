/**
 * The fuzzer with 20,000 cases a surface: `npm run check:fuzz`, part of `npm run test:long`. `FUZZ_CASES` sets another number,
 * `FUZZ_SEED` runs a seed again that a failure has named.
 */
import { runScript } from '../gates/run-script.ts';

const cases = process.env['FUZZ_CASES'] ?? '20000';
console.log(`${cases} cases a surface`);
process.exitCode = (await runScript('fuzz', { env: { FUZZ_CASES: cases } })) ? 0 : 1;
