import type { Statement } from '../../model/statement.ts';
import { isWithin } from '../code/code.ts';
import type { Level, Rubric } from './rubric.ts';

/** The statements about one of these codes, or about something above or below it: the level’s, then the indicator’s. */
export const listStatementsAbout = (rubric: Rubric, level: Level | undefined, codes: readonly string[]): Statement[] =>
  [...(level?.statements ?? []), ...rubric.statements].filter(({ about }) =>
    about.some((part) => codes.some((code) => part === code || isWithin(code, part) || isWithin(part, code))),
  );
