import { useState } from 'preact/hooks';
import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import type { CitationSubject } from '../../../../domain/citation/citation-subject.ts';
import { codeOfPart, isWithin } from '../../../../domain/code/code.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { accessDay } from '../../../../page-scripts/cite/access-day.ts';
import { loadCitations } from '../../../../page-scripts/cite/load-citations.ts';
import { useModule } from '../../../mount/use-module.ts';
import { fileStemOf } from '../file-name.ts';
import { CopySummary } from './CopySummary.tsx';
import { describeAssessment } from './describe-assessment.ts';
import { Memo } from '../../../memo/Memo.tsx';

interface Props {
  rubric: ScorerRubric;
  assessment: Assessment;
  /** The host that the memo’s addresses begin with. */
  origin: string;
}

/** The passages of a level: what is quoted under one code and named by no longer one. */
const findPassages = (rubric: ScorerRubric, subjects: readonly CitationSubject[], level: number) => {
  const items = new Set(rubric.items.map(({ code }) => code));
  return subjects.filter(
    ({ code, quotes }) =>
      quotes.length === 1 && !items.has(code) && isWithin(code, codeOfPart(rubric.code, `L${level}`)),
  );
};

const LoadedMemo = ({ rubric, assessment, origin }: Props) => {
  const [attempt, setAttempt] = useState(1);
  const loaded = useModule(() => loadCitations(rubric.citationsHref), attempt);

  if (loaded.kind === 'failed')
    return (
      <div class="notice" role="alert">
        <p>Teks kriteria gagal dimuat, sehingga nota belum dapat disusun. Periksa sambungan Anda, lalu coba lagi.</p>
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          Muat lagi
        </button>
      </div>
    );
  if (loaded.kind !== 'loaded') return <p role="status">Memuat teks kriteria …</p>;
  const { estimate, level } = describeAssessment(rubric, assessment, origin);
  const citations = findPassages(rubric, loaded.module, level);
  return (
    <Memo
      kind="asesmen"
      about={fileStemOf(assessment)}
      matter={{ citations, unknown: [], day: accessDay(), estimate }}
    />
  );
};

/** A memo from an assessment: the estimate with its reasons, and the criteria of the level that is aimed at, else the next. */
export const AssessmentMemo = (props: Props) => (
  <>
    <CopySummary {...props} />
    <LoadedMemo {...props} />
  </>
);
