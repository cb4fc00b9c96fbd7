import type { Reason } from '../model/evidence.ts';
import { REQUIRED_HEDGES } from '../model/statement.ts';

/** Said once where reasons stand, so that the site’s own need not say it each. */
export const OWN_REASONS = 'Alasan tanpa sumber adalah pembacaan situs ini.';

/** A reason as readers see it: unless it is the site’s own, with its source, and with the hedge of a secondary one. */
export const sayReason = ({ text, locator, confidence }: Reason, sourceName: string): string => {
  if (confidence === 'own') return text;
  const words = confidence === 'H' ? text : `${text.slice(0, -1)} ${REQUIRED_HEDGES.M}.`;
  return `${words} Sumber: ${[sourceName, locator].filter(Boolean).join(', ')}.`;
};
