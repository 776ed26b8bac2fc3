/** Pictures made small, beside the window's thread. */
import { drawSmall } from './draw-small.ts';
import { answerOrders } from './orders.ts';
import type { ShrinkOrder } from './shrink.ts';

answerOrders<ShrinkOrder>(({ kind, bytes }) => drawSmall(kind, bytes));
