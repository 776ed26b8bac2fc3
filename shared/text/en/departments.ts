import type { Texts } from '../vi.ts';

export const departments: Texts['departments'] = {
  choice: '{{name}} – department of the province',
  choiceFirst: '{{name}} – department of the province, handles this procedure',
  received: '{{name}} received it at {{at}} ({{officer}}).',
  asked: '{{name}} ({{officer}}) asks for papers: {{reason}}',
  askedItems: 'Papers needed: {{items}}',
  askedNoPaper:
    'The citizen has not been told. The deadline’s clock has stood since {{at}}. Draw the request (form 02), then call the citizen.',
  issue: 'Draw and print the request for papers',
  issuing: 'Drawing the request…',
  issued: 'The request for papers is drawn.',
  notDrawn: 'The request could not be drawn.',
  givenBack: '{{name}} ({{officer}}) gave it back without a result: {{reason}}',
  result: '{{name}} ({{officer}}) gave the result at {{at}}.',
  denied: '{{name}} ({{officer}}) answered that it is not granted, at {{at}}: {{note}}',
  notCounted: 'This result came after another one and does not count; its files are kept.',
  recalled:
    '{{name}} ({{officer}}) took this result back at {{at}}: {{reason}}. Do not hand it out; its files are kept. If the citizen was told to come, call again.',
  dataFiles: 'Result as data (XML)',
  open: 'Show {{name}}',
  looking: 'Opening {{name}}…',
  cut: 'The file is long, only its beginning is shown. The file itself is whole.',
  close: 'Close',
  stories: {
    'handOver.received': '{{department}} has received the dossier',
    'dossier.handedOver': '{{department}} gave it back without a result: {{reason}}',
    'supplement.requested': '{{department}} asks for {{items}} papers: {{reason}}',
    'processing.finished': '{{department}} gave the result at {{finishedAt}}',
    'result.recalled': '{{department}} took back the result that it had given: {{reason}}',
  },
};

export const departmentAttention: Pick<
  Texts['attention'],
  'department_asked' | 'department_given_back' | 'department_file_gone'
> = {
  department_asked:
    '{{name}} asks for papers, and the citizen has not been told. Open the dossier, draw the request for papers, then call the citizen.',
  department_given_back:
    '{{name}} gave the dossier back without a result. Open the dossier for the reason, then hand it over elsewhere or go on with it.',
  department_file_gone:
    'The file of the result of {{name}} does not come: it is not on this machine, and the province has it no more. Open the other counters and let them go on the line: one that has the file sends it again. If it still does not come, call the department to take the result back and give it again with its file; a result on paper may be handed out.',
};

export const departmentConflicts: Pick<
  Texts['attention'],
  | 'finished_twice'
  | 'stopped_and_finished'
  | 'withdrawn_and_finished'
  | 'worked_on_and_finished'
  | 'withdrawn_and_asked'
  | 'asked_too_late'
  | 'recalled_and_returned'
> = {
  finished_twice:
    'The dossier has two results, written by two people (at a desk, in a department or in the office that decides). The one that the province got first counts; the other and its files are kept in the dossier. Compare both, where they differ ask whoever wrote the other, then write it down here.',
  stopped_and_finished:
    'A department or the office that decides gave a result while the dossier was stopped. The result is kept and cannot be handed out yet. If it may be, the head presses “Go on”: it then waits to be handed out; if not, write the reason here.',
  withdrawn_and_finished:
    'A department or the office that decides gave a result when the citizen had withdrawn the dossier. It stays withdrawn, the result is kept. Ask the citizen and whoever gave the result, then write it down here.',
  worked_on_and_finished:
    'A desk recorded something when a department or the office that decides had given a result. The result counts and waits to be handed out. If the citizen was given a request, call to say that it is not needed any more, then write it down here.',
  withdrawn_and_asked:
    'A department or the office that decides asked for papers when the citizen had withdrawn the dossier. It stays withdrawn, the citizen need not be told. Tell whoever asked, then write it down here.',
  asked_too_late:
    'A department or the office that decides asked for papers when the dossier was stopped or had its result. The request is kept in the dossier, the deadline does not change. Ask whoever asked whether it is still needed, then write it down here.',
  recalled_and_returned:
    'A department took its result back when a desk had handed it out. The dossier stays returned. Call the department and the citizen: where the result is wrong, the head presses “Take back a wrong result”; then write it down here.',
};

export const departmentRefusals: Pick<
  Texts['refusals'],
  'department_request_settled' | 'department_stopped'
> = {
  department_request_settled:
    'No request of a department waits to be told any more: the paper is drawn, or the papers have come. Nothing has changed; open the dossier again to see.',
  department_stopped:
    'The province says that {{name}} is no more: nobody receives dossiers there. Nothing was written; choose another department, or ask the operators of the province.',
};
