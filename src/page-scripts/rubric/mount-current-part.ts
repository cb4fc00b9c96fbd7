import { markCurrentPart } from './mark-current-part.ts';

const ways = document.querySelector<HTMLElement>('.steps.whole');
if (ways) markCurrentPart(ways);
