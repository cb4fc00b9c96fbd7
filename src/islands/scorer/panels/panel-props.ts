import type { Session, SessionState } from '../../../assessment/session/session-types.ts';
import type { ScorerRubric } from '../../../domain/estimate/scorer-rubric.ts';

/** What each panel of the scorer that opens later is given. */
export interface PanelProps {
  rubric: ScorerRubric;
  session: Session;
  state: SessionState;
  /** Announces a message once, to eyes and to ears. */
  say: (message: string) => void;
}
