import { mountIsland } from '../mount/mount-island.ts';
import { Scorer } from './Scorer.tsx';

mountIsland('scorer', Scorer);
