title: Cold case
cast: H = Hollander / - / she
cast: R = Rafferty / - / he
cast: E = Elspeth Gow / Elspeth, Gow / she
rel: H colleagues R
---
§ third present H
The box has been taped up so often that it's mostly tape.

"Nineteen eighty-eight," Rafferty reads. "I was in a crib."

"You'll want gloves," says Hollander.

They lay it out along the two desks pushed together: the shoe, the bus pass, a cassette. They've had the basement office for a year, with a heater that ticks. She was homicide, and then there was the shooting board; he'd asked for it, God knows why, he'd turned down Vice. He types with two fingers. He has never once asked her about the board.

"Who's signed for this last?"

"Retired. Dead. Dead. Retired." He holds up the cassette. "Did anybody ever play it?"

There's nothing to play it on. He gets one out of his own mother's car. They sit in there with the doors shut, in the parking structure, and listen to forty minutes of somebody practising scales; and at thirty-one minutes there's a voice, in back, that says, *Elspeth, who's at the door?*

Hollander stops it. She runs it back. *Who's at the door?*

"She had no roommate," Rafferty says. "It's in the statement."

"Gow said that she'd lived alone. She said it twice."

They look at each other. It's the thing that she's missed most; she'd forgotten you could get it with a new one, just like that, in a Corolla: not having to say it.

"I'll pull the lease," he says.

"I'll get the lieutenant up," says Hollander. "You get coffee. It'll be a long night."
