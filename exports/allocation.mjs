// import { allocate, check } from 'kribbe/allocation'. The names are listed because a module names what it exports.
import { engine } from './load.mjs';

export const { allocate, lotteryNumber, overrideReasons } = engine('allocation');
