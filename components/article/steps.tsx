import type { ComponentChildren } from 'preact'
import { text } from '../../utils/i18n/text.ts'
import { useMemory } from '../memory.tsx'
import { Button } from '../ui/button.tsx'

export interface StepContent {
  readonly line: ComponentChildren
  readonly more?: ComponentChildren
}

interface StepsProps {
  /** Steady name of the guide: article, section, place in it. */
  readonly guide: string
  readonly start: number
  readonly steps: readonly StepContent[]
}

/** Kept for this many guides; the ones begun first are forgotten first. */
const keptGuides = 60

/** Steps that can be ticked off while she follows them across page loads. */
export function Steps({ guide, start, steps }: StepsProps) {
  const total = steps.length
  const { done, set } = useTicks(guide, total)
  const next = steps.findIndex((_, index) => !done.includes(index))
  const toggle = (index: number) =>
    set(done.includes(index) ? done.filter((ticked) => ticked !== index) : [...done, index])
  return (
    <>
      <div class="ch-steps__head">
        <span role="status">{text('article_steps_done', { done: done.length, total })}</span>
        {done.length > 0 && (
          <Button kind="quiet" small onClick={() => set([])}>
            {text('article_steps_again')}
          </Button>
        )}
      </div>
      <ol class="ch-steps" start={start}>
        {steps.map((step, index) => (
          <li key={index} class={index === next ? 'ch-step is-next' : 'ch-step'}>
            <Step
              id={`${guide}-${index}`}
              number={start + index}
              content={step}
              isDone={done.includes(index)}
              onToggle={() => toggle(index)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

/** The steps of a guide that are ticked off, by place. */
function useTicks(guide: string, total: number) {
  const { memory, change } = useMemory()
  const kept = memory.ticks[guide]
  // A guide that has got other steps since is begun anew.
  const done = kept?.total === total ? kept.done : []
  const set = (ticked: readonly number[]) =>
    change((present) => {
      const { [guide]: _, ...others } = present.ticks
      const entries = Object.entries(others).slice(1 - keptGuides)
      const ticks = Object.fromEntries(entries)
      return {
        ...present,
        ticks: ticked.length > 0 ? { ...ticks, [guide]: { done: [...ticked], total } } : ticks,
      }
    })
  return { done, set }
}

interface StepProps {
  readonly id: string
  readonly number: number
  readonly content: StepContent
  readonly isDone: boolean
  readonly onToggle: () => void
}

/** The first line of a step is its label, so that the whole line can be pressed; what follows is not. */
function Step({ id, number, content: { line, more }, isDone, onToggle }: StepProps) {
  return (
    <>
      <label class="ch-step__line">
        <input id={id} class="ch-tick" type="checkbox" checked={isDone} onChange={onToggle} />
        <span class="ch-step__text">
          <span class="ch-sr">{text('article_steps_step', { n: number })} </span>
          {line}
        </span>
      </label>
      {more && <div class="ch-step__more">{more}</div>}
    </>
  )
}
