title: Three sisters salon
cast: D = Delia / - / she
cast: M = Monique / Mo / she
cast: C = Chantal / - / she
rel: D family M
rel: D family C
rel: M family C
rel: D colleagues M
---
§ third present D
There are three chairs in the salon, and nobody sits in the third, because it's Chantal's.

"She isn't coming," says Mo with her mouth full of clips.

"She'll come."

"Delia, she has been gone six years. She didn't come for the christenings. She didn't come when Daddy had his stroke."

"It's Mama's seventieth. She'll come," Delia says. She turns her client's head to the light. They opened up the place together, straight from college, with the three names over the door; she's done the books and the colour, and Mo the cuts, twelve hours a day, Saturdays till nine. They never have painted out the third.

At five past four the bell goes.

It's the coat that they see first. It's cream. It must have cost what the dryers did. And then the face on top, thin and made up very well, that's Mama's over again, that's their own in the glass.

No one says a thing. A dryer clicks off.

"You cut off your hair," says Mo.

"I did it myself," Chantal says. "In a hotel sink. Is it bad?"

"It's a crime," says Delia. Her voice has gone up like when they were little, and sharing one bed, and somebody'd had a nightmare. "Who let you out like that? Sit down. Sit. Mo, get me the small scissors."

"I've just got till—"

"Sit *down*, Channie."

She sits down in the third chair. Monique puts the cape round her, from behind, and then she just stays there with both arms about her neck and her cheek on that terrible hair.
