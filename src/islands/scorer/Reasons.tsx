import type { Answers, Estimate } from '../../domain/estimate.ts';
import { findShortfall } from '../../domain/next-steps.ts';
import { childrenOf } from '../../domain/rule.ts';
import type { ScorerRubric } from '../../domain/scorer-rubric.ts';
import type { Rule } from '../../model/rule.ts';
import { ItemName, StepList } from './StepList.tsx';

interface Props {
  rubric: ScorerRubric;
  answers: Answers;
  estimate: Estimate;
}

/** A rule in words, with the connective that the text gives: “SOP … atau tautan …”. */
const RuleInWords = ({ rubric, rule }: { rubric: ScorerRubric; rule: Rule }) => {
  if (typeof rule === 'string') {
    const item = rubric.items.find(({ code }) => code === rule);
    return item ? <ItemName item={item} /> : <>{rule}</>;
  }
  const word = 'all' in rule ? ' dan ' : 'any' in rule ? ' atau ' : '; ';
  return (
    <>
      {childrenOf(rule).map((part, index) => (
        <span key={index}>
          {index > 0 && <em>{word}</em>}
          <RuleInWords rubric={rubric} rule={part} />
        </span>
      ))}
    </>
  );
};

/** Why `max` and `claimed` stand above `min`, in words before codes. */
export const Reasons = ({ rubric, answers, estimate }: Props) => {
  const { open, unproven, ahead, min } = estimate;
  // A list that leaves a level open has said already what is missing there.
  const toProve = unproven.filter(({ level }) => !open.some((one) => one.level === level));
  return (
    <>
      {open.map(({ level, lists }) => (
        <div class="notice" key={level}>
          {lists.map((list, index) => (
            <div key={index}>
              <p>Level {level} belum pasti: teks tidak menyebut “dan” atau “atau” di antara bukti ini:</p>
              <ul>
                {childrenOf(list).map((member, place) => (
                  <li key={place}>
                    <RuleInWords rubric={rubric} rule={member} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <p>
            Bila semuanya wajib, Level {level} belum tercapai; bila salah satu cukup, sudah. Yang dihitung di sini:
            semuanya wajib.
          </p>
          {rubric.openReading && (
            <p>
              Teks kriteria <a href={rubric.openReading.href}>{rubric.openReading.short}</a>:{' '}
              <q class="quote">{rubric.openReading.quote}</q>
            </p>
          )}
        </div>
      ))}
      {toProve.map(({ level }) =>
        level === min + 1 ? (
          // What the next level lacks is told just below, evidence and all.
          <p key={level}>
            Level {level} dinyatakan terpenuhi, belum didukung bukti. Bukti yang kurang ada di bawah ini.
          </p>
        ) : (
          <div key={level}>
            <p>Level {level} dinyatakan terpenuhi, belum didukung bukti. Bukti yang kurang:</p>
            <StepList
              rubric={rubric}
              steps={findShortfall(rubric, answers, level)?.evidence ?? []}
              coverage={answers.coverage}
            />
          </div>
        ),
      )}
      {ahead.length > 0 && (
        <p>
          Syarat Level {ahead.join(', ')} sendiri sudah terpenuhi, tetapi baru berarti setelah Level {min + 1}{' '}
          terpenuhi.
        </p>
      )}
    </>
  );
};
