import { text, type TextKey } from '../../utils/i18n/text.ts'
import type { AnswerKey, Draft } from '../../utils/report/draft.ts'
import type { CaseRoute } from '../../utils/support/policy.ts'
import { Field } from '../ui/field.tsx'

/** What only one kind of case asks for. The topics are DBC's own words and leave the browser as they stand. */
const questions: Readonly<Partial<Record<CaseRoute, readonly (readonly [AnswerKey, TextKey])[]>>> = {
  wish: [
    ['when', 'wish_label_when'],
    ['idea', 'wish_label_idea'],
  ],
  dbc: [
    ['topic', 'dbc_label_topic'],
    ['searchWords', 'dbc_label_searchWords'],
    ['fbiLink', 'dbc_label_fbiLink'],
    ['material', 'dbc_label_material'],
  ],
  kb: [
    ['otherAddress', 'kb_label_otherAddress'],
    ['article', 'kb_label_article'],
  ],
}
const topics = ['Match', 'Rangering', 'Oplysninger på en post', 'Forside'] as const

interface RouteQuestionsProps {
  readonly draft: Draft
  readonly change: (edit: (draft: Draft) => Draft) => void
}

/** The further boxes of a wish, a case for DBC or one for Det Kgl. Bibliotek. */
export function RouteQuestions({ draft, change }: RouteQuestionsProps) {
  const set = (key: AnswerKey, value: string) =>
    change((present) => ({ ...present, answers: { ...present.answers, [key]: value } }))
  return (questions[draft.route] ?? []).map(([key, label]) => {
    const id = `report-${key}`
    const value = draft.answers?.[key] ?? ''
    return (
      <Field key={key} id={id} label={text(label)} aside={text('report_label_optional')}>
        {key === 'topic' ? (
          <select
            class="ch-input"
            id={id}
            value={value}
            onChange={(event) => set(key, event.currentTarget.value)}
          >
            <option value="">{text('dbc_topic_none')}</option>
            {topics.map((topic) => (
              <option key={topic} value={topic}>
                {topic}
              </option>
            ))}
          </select>
        ) : (
          <input
            class="ch-input"
            id={id}
            type="text"
            value={value}
            onInput={(event) => set(key, event.currentTarget.value)}
          />
        )}
      </Field>
    )
  })
}
