/** What an operator reads of the words of the papers. */
export const boardForms = {
  title: 'Forms',
  about:
    'Titles, numbering lines and sentences on the papers of all offices. New words reach the desks at their next contact; where an office has its own words, those stay.',
  form: 'Form',
  own: "the desk's own paper",
  places: 'Texts changed by the province',
  from: 'In force from',
  fromAbout: 'Papers of dossiers received before that day keep the old words.',
  what: 'What was done',
  changed: '{{places}} texts changed',
  reset: 'back to the words that came with the program',
  provinceAgain: "back to the province's words",
  by: 'Changed by',
  officer: 'Officer',
  office: 'Office, desk',
  at: 'At',
  history: 'Changes by the province',
  noneChanged: 'The province has changed nothing.',
  byCommunes: 'Changes by offices',
  noneByCommunes: 'No office has changed a form.',
  back: 'Back to the forms',
  braces:
    'Words in {{ }} are filled in by the program: leave them. In a field of several lines each line is one on the paper.',
  ownWords: 'Changed by the province; the words that came with the program stand above.',
  show: 'Show on paper',
  publish: 'Publish the changed words',
  resetForm: 'Reset the form',
  preview: 'The paper will look like this',
  notBuilt:
    'The preview is not built yet. The administrator runs “npm run build” and opens this page again.',
  published: 'Published, in force from {{date}}. Desks receive it at their next contact.',
  dayWrong: 'The day is wrong. Nothing was published; choose it again.',
  textsWrong:
    'Something is not right, in red below its field. Nothing was published; mend it and press again.',
};
