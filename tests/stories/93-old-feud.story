title: The Wall
cast: C = Cormac Daly / Cormac, Daly / he
cast: E = Eamon Roche / Eamon, Roche / he
cast: S = Sheila Daly / Sheila / she
cast: L = Liam / - / he
rel: C enemies E
rel: C family S
rel: E family L
rel: S romantic L
fandom: none
---
§ third past C
Nobody living could have told you who had moved the wall. It was Cormac Daly's belief that it had been a Roche, in the year of the big wind, and that he had done it drunk; and what Eamon Roche believed you could read for yourself, since he had painted it on the side of his barn.

{C>E|"Three feet!"} roared Cormac across the stones. {C>E|"Three feet of my grandfather's ground, you thief!"}

{E>C|"Come over and fetch it, so!"}

{C>E|"I wouldn't dirty my boots."}

{E>C|"You'd need to lift them first, you fat ruin!"}

They'd been at it since before Mass. They were at it most Sundays. Cormac's chest hurt, and he felt better than he had all the week.

{S>C|"Daddy,"} said Sheila, at the gate with her hat on, {S>C|"your dinner."}

{C>S|"Did you hear what he called me?"}

{S>C|"The parish heard. Come in."}

He shook his stick once more at the other side. There was a tall young fellow leaning over there against the cart, the son, that was home from the college. He wasn't shaking anything. He had a blade of grass in his mouth, and he was looking over old Cormac's head altogether, at the gate.

§ third past S
{S>L|"He'll kill you,"} said Sheila.

{L>S|"He'll have to catch me. He's a fat ruin."}

{S>L|"Don't you speak about my father!"} But she was laughing too. It was ten at night, and there was a moon like a plate. They were sitting up on the wall itself, on the disputed three feet, because neither side could say that it was trespass. He had his coat round the two of them. She could feel his heart going through his shirt.

{L>S|"Mine would put me out on the road,"} Liam said. {L>S|"I'd have to come and live on your side and be a Daly. I'd have to shake a stick."}

{S>L|"You've no gift for it."}

{L>S|"I could learn."} He kissed the side of her neck, under the ear, which made it hard to think. {L>S|"Marry me, and we'll have the wall in the middle of the house. We can hang pictures on it."}

She'd been about to answer him. She had even got as far as the first word. But there was a lantern coming up the one field, and, which was worse, there was another one coming up the other.

§ third past E
Eamon had gone out after the fox. He hadn't looked to see Daly there, in his nightshirt, with a pike; and neither of them in all their lives had looked to see that.

It was some time before anyone spoke.

{C>E|"That's your lad,"} said Cormac.

{E>C|"That's your girl,"} said Eamon.

{L>E|"Da,"} said his son, and put up his chin. {L>E|"I've asked her."}

He stood there. He thought about the wall, and about the big wind, and his own father, who had died cursing. It came to him that there'd be no one at all to shout at on a Sunday. They would be family. He'd have to pass the man the salt.

{E>C|"Three feet,"} he said hoarsely. {E>C|"I suppose you'd be wanting it for a wedding present?"}

{C>E|"I would not,"} said Cormac Daly. His lip was trembling. {C>E|"I wouldn't take it as a gift. I'll fight you for it."}
