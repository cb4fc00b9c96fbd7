import { mountIsland } from '../mount-island.ts';
import { Collection } from './Collection.tsx';

mountIsland('collection', Collection);
