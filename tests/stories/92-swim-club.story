title: Lane Four
cast: T = Tamika / Tam, Mika / she, narrator
cast: F = Fliss / Felicity / she
cast: C = Coach Brannigan / Coach, Brannigan / she
cast: L = Lou / - / she
rel: C mentor T
rel: C mentor F
rel: T enemies F
rel: T friends L
fandom: none
---
§ first present T
Five-thirty in the morning, and the only warm thing in the whole of the building is the chocolate machine. I'm in lane four. Fliss Harcourt is in lane four too, which is the problem. There are six lanes.

{F>T|"You're in my lane,"} she says, adjusting her goggles, which match her costume, which matches her bag.

{T>F|"I was here first."}

{F>T|"I've got county in three weeks."}

{T>F|"So have I!"}

{F>T|"Have you?"} says Fliss, looking me up and down. {F>T|"That's sweet."}

I want to push her in. I've wanted to for two years, since she told everyone that I'd been sick in the relay; which I had, but still.

{C|"If you've got breath for that you've got breath for eight hundred,"} says Coach Brannigan from the side. She never shouts. She's only got one lung, people say, and doesn't want to waste it. {C|"Both of you, in four. Fliss leads. Tam, sit on her feet, and tell me afterwards what she does on the turn."}

So I do. I swim for half a mile with my face in Fliss Harcourt's bubbles, hating every tile.

{C>T|"Well?"} Coach says when I've got my chin on the edge.

{T>C|"She breathes. Last stroke before the wall. She takes a breath and it lifts her head up."}

{C>T|"Do you?"}

I think about it. {T>C|"... Yes,"} I say.

{C>T|"Off you go, then. Twenty turns, and if I see your teeth you can do another twenty."} She squats down, and I hear her knee click. {C>T|"You've got a better engine than she has, you know. You just drive it like you stole it."}

§ first present T
{L>T|"She said you had a better engine?"} says Lou. We're on the wall by the chip shop, sharing, as usual; I get the crunchy ones, she gets the scraps. Lou doesn't swim. Lou doesn't do anything that there's a kit for. {L>T|"Is that good?"}

{T>L|"I think so. I've got chlorine in my brain."}

{L>T|"What are you going to do about Lady Felicity?"}

{T>L|"Beat her."}

{L>T|"Good. Then can we be normal again? I miss you. I watched the whole of the vampire thing by myself, and had nobody to hit."}

I tell her three weeks. She hooks her little finger round mine, like we've done ever since infants, and we spit, and she wipes hers on me.

§ first present T
At county you could hear a pin drop, if the pin was in water, and eight hundred people were screaming at it. I don't breathe. I see the wall come up, and the cross on it, and next to me in five, out of the corner of my eye, I see a matching cap go up for air.

I don't breathe. I turn.

Afterwards I'm hanging on the rope with my lungs on fire, and a hand comes over it. It's got nail varnish on. It matches.

{F>T|"You didn't breathe,"} says Fliss.

{T>F|"Nope."}

{F>T|"I hate you,"} she says; but she leaves the hand there until I shake it. Up behind her Coach is holding a stopwatch in her fist as if she'd like to eat it. Lou's on a chair.
