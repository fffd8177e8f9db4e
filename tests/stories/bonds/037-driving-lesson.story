title: Driving lesson
cast: H = Hattie / - / she
cast: D = Mr. Dunmore / Dunmore / he
cast: B = Bex / - / she
rel: D mentor H
rel: H friends B
---
§ first present H
"Mirror," says Mr. Dunmore. "Signal. That's the wipers."

I turn off the wipers. I've put them on four times; I've got so that I know them personally.

"Breathe out," he says. "There's no hurry. Nobody behind you matters. Who matters?"

"The bit in front."

"The bit in front. Find your bite. Feel it in your heel, not your toe. There she comes. Hold that. You've more time than you think that you have; it's the only thing I teach, really, all the rest's in the book."

We go round the roundabout. We go round it again, as I can't see how one stops. On the third go he says, quite calmly, "Whenever you feel that you'd like to be somewhere else," and I take the exit, and it's the right one, and he makes a tick on his card.

§ first present H
Bex is on my wall with two cans of pop.

"You stalled outside my nan's," she says. "I've got a video."

"Delete it."

"I've set it to music."

I get her in a headlock. She's been my next-door neighbour since before we had teeth; there's a loose plank in the fence that our dads have given up nailing. When I failed the first time she turned up at the window with a wig, and a whole plan for us to get rickshaws.

"You'll pass," says Bex into my armpit. "And then we're going to the sea. You, me and the wipers."

"What if I don't?"

"Then we'll go on the bus and I'll signal."
