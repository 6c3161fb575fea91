import { text } from '../../utils/i18n/text.ts'
import type { Block } from '../../utils/manual/nodes.ts'
import { useMemory } from '../memory.tsx'
import { Button } from '../ui/button.tsx'
import { ItemBlocks } from './blocks.tsx'

interface StepsProps {
  /** Steady name of the guide: article, section, place in it. */
  readonly guide: string
  readonly start: number
  readonly items: readonly (readonly Block[])[]
}

/** Kept for this many guides; the ones begun first are forgotten first. */
const keptGuides = 60

/** Steps that can be ticked off while she follows them across page loads. */
export function Steps({ guide, start, items }: StepsProps) {
  const { memory, change } = useMemory()
  const total = items.length
  const kept = memory.ticks[guide]
  // A guide that has got other steps since is begun anew.
  const done = kept?.total === total ? kept.done : []
  const next = items.findIndex((_, index) => !done.includes(index))
  const set = (steps: readonly number[]) =>
    change((present) => {
      const { [guide]: _, ...others } = present.ticks
      const entries = Object.entries(others).slice(1 - keptGuides)
      const ticks = Object.fromEntries(entries)
      return {
        ...present,
        ticks: steps.length > 0 ? { ...ticks, [guide]: { done: [...steps], total } } : ticks,
      }
    })
  const toggle = (index: number) =>
    set(done.includes(index) ? done.filter((step) => step !== index) : [...done, index])
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
        {items.map((item, index) => (
          <li key={index} class={index === next ? 'ch-step is-next' : 'ch-step'}>
            <Step
              id={`${guide}-${index}`}
              number={start + index}
              item={item}
              isDone={done.includes(index)}
              onToggle={() => toggle(index)}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

interface StepProps {
  readonly id: string
  readonly number: number
  readonly item: readonly Block[]
  readonly isDone: boolean
  readonly onToggle: () => void
}

/** The first line of a step is its label, so that the whole line can be pressed; what follows (pictures, notices) is not. */
function Step({ id, number, item, isDone, onToggle }: StepProps) {
  const [first, ...rest] = item
  return (
    <>
      <label class="ch-step__line">
        <input id={id} class="ch-tick" type="checkbox" checked={isDone} onChange={onToggle} />
        <span class="ch-step__text">
          <span class="ch-sr">{text('article_steps_step', { n: number })} </span>
          <ItemBlocks blocks={first ? [first] : []} />
        </span>
      </label>
      {rest.length > 0 && (
        <div class="ch-step__more">
          <ItemBlocks blocks={rest} />
        </div>
      )}
    </>
  )
}
