import type { CodeGroup, CodeList } from '../domain/code/code-list.ts';
import { isWithin, partOfCode } from '../domain/code/code.ts';
import { entriesInForce } from '../domain/ledger/ledger.ts';
import { listNodes } from '../domain/rubric/nodes.ts';
import { titleOfNode } from '../site/describe-node.ts';
import { nameOfIndicator } from '../site/names.ts';
import { listLedgers } from './history.ts';
import { listInstruments, listRubrics } from './rubrics.ts';

/** Every code that was ever published, with its name, for those who type one. */
export const getCodeList = async (): Promise<CodeList> => {
  const [instruments, rubrics, ledgers] = await Promise.all([listInstruments(), listRubrics(), listLedgers()]);
  const retired = ledgers.flatMap((entries) =>
    [...entriesInForce(entries).values()].filter(({ event }) => event === 'retired').map(({ code }) => code),
  );
  const groupOf = (code: string, name: string, parts: CodeGroup['parts'], gone: string[]): CodeGroup => ({
    code,
    name,
    parts,
    retired: gone.filter((other) => isWithin(other, code)).map((other) => partOfCode(other, code)),
  });
  const living = rubrics.map((rubric) => {
    const parts = listNodes(rubric).map((node) => [partOfCode(node.code, rubric.code), titleOfNode(node)] as const);
    return groupOf(rubric.code, nameOfIndicator(rubric), Object.fromEntries(parts), retired);
  });
  const above = instruments.map(({ code, shortName }) => {
    const alone = retired.filter((other) => !living.some((group) => isWithin(other, group.code)));
    return groupOf(code, shortName, {}, alone);
  });
  return { format: 'kode-spbe', version: 1, groups: [...above, ...living] };
};
