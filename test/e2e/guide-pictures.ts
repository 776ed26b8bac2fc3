/**
 * `node guide-pictures.ts FOLDER`: a day at the desk as the user guide tells it, with a picture at each place. One
 * office, invented people, a Monday before a holiday. `build/docs/screenshots.ts` keeps what comes out.
 */
import { join } from 'node:path';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import { dayPlans } from './day-plans.ts';
import { filesOnPapers } from './guide-attachments.ts';
import { citizenLooks } from './guide-citizen.ts';
import { copies, evening, noNetwork, scannedPapers, unlocked } from './guide-evening.ts';
import { wordsOfPapers } from './guide-forms.ts';
import { handedOverAndBack } from './guide-hand-over.ts';
import { mending } from './guide-mending.ts';
import { mishap } from './guide-mishap.ts';
import { firstCitizen, morning, moreCitizens, readOut } from './guide-morning.ts';
import { deskNextDoor } from './guide-neighbour.ts';
import { newMachine } from './guide-new-machine.ts';
import { numbersAndDeadlines } from './guide-numbers.ts';
import { sentOnline } from './guide-online.ts';
import { manyPapers } from './guide-printing.ts';
import { resultsReturned } from './guide-results.ts';
import { GUIDE_PIN, openGuideStage } from './guide-stage.ts';
import { twoDesks } from './guide-two-desks.ts';
import { manyWays } from './guide-ways.ts';
import { papersAskedFor } from './guide-work.ts';

const folder = process.argv[2];
const day = parseLocalDate('2026-11-23');
if (folder === undefined || !day.ok) throw new Error('guide-pictures.ts FOLDER');

const { withCard, withFee, forAnother } = dayPlans;
const stage = await openGuideStage(folder);
const { place, clock, province, queue, seat, camera } = stage;
const { desk, hands } = seat;
const { shoot } = camera;

const wholeDay = async (): Promise<void> => {
  try {
    await morning(stage);
    await firstCitizen(stage);
    await stage.toIntake();
    await filesOnPapers({ seat, place, plan: withFee, shoot });
    await readOut(stage);
    await mending(stage, await moreCitizens(stage));
    if (queue !== null) await manyPapers(hands, camera);
    await noNetwork(stage);
    await evening(stage, day.value);
    await copies(stage);
    await scannedPapers(stage);
    await twoDesks({ data: join(place, 'second'), clock, province, first: desk, shoot });
    await deskNextDoor({
      carrierAt: { data: join(place, 'third'), clock },
      guestAt: { data: join(place, 'fourth'), clock },
      province,
      shoot,
    });
    await newMachine({ place, clock, shoot });
    await unlocked(stage);
    await sentOnline({ seat, province, shoot });
    await manyWays({ seat, plan: withFee, shoot });
    await resultsReturned({
      seat,
      plan: withCard,
      owner: forAnother.owner.name,
      shoot,
    });
    await numbersAndDeadlines({
      seat,
      plan: forAnother,
      calendar: { province, folder: join(place, 'province'), clock },
      pin: GUIDE_PIN,
      shoot,
    });
    await papersAskedFor({ seat, shoot });
    await citizenLooks({ seat, plan: withFee, shoot });
    await handedOverAndBack({ seat, shoot });
    await wordsOfPapers({ seat, pin: GUIDE_PIN, shoot });
    if (desk.complaints.length > 0) throw new Error(desk.complaints.join('\n'));
  } catch (fault) {
    // Kept beside the others, so that one sees where the day came to a stop.
    await shoot('stopped-here');
    throw fault;
  } finally {
    await desk.close();
  }
};

try {
  await wholeDay();
  await mishap(stage);
} finally {
  await stage.remove();
}
process.exit(0);
