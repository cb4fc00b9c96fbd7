import { markCurrentPart } from './mark-current-part.ts';

const ways = document.querySelector<HTMLElement>('.level-ways');
if (ways) markCurrentPart(ways);
