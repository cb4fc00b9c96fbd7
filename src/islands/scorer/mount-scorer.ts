import { mountIsland } from '../mount-island.ts';
import { Scorer } from './Scorer.tsx';

mountIsland('scorer', Scorer);
