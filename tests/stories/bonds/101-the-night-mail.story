title: The night mail
cast: C = Cass / - / she
cast: D = Delano / - / he
cast: S = Sid / - / he
rel: C colleagues D
rel: C colleagues S
rel: D colleagues S
rel: S mentor C
---
§ third past C
You sorted standing up, with the floor going under you, and you had forty-eight holes and a tin mug.

"Crewe," said Sid. "Stoke. That's not Stoke, that's Stone. Read the county. What did I say?"

"Read up from the bottom."

"Why's that?"

"Because they lie at the top," said Cass. She'd been on the mail for a fortnight. He had been on it since it was steam, and could sort in the dark; he'd done it in the blackout. He took a bundle, fanned it, and dealt it out into the rack like a hand of whist, so slowly that she could see how it was done. "Now you. With your wrist. Don't look at your hand, it knows where it is."

Delano had charge of the bags. He slung them up on the hooks as the bridges came. "Nine minutes to the drop," he called from the door. He'd got the wind in his hair. "Sid, is that girl of yours going to have us Tamworth?"

"She'll have it."

"She'd better. I'm not going by with my arm out for nothing."

She went faster. Tamworth, Tamworth, Nuneaton. She could hear the rails change note. When she'd tied the neck she threw, and he caught it and swung it up on the arm in a single turn, and there was a bang like a gun, and the bag was gone.

"On the dot," Delano said. He logged it. "We'll make a sorter of you yet. Whose turn is it for tea?"

"Mine," said Cass.

"It's mine," said Sid. He'd already got the can on the stove. "She's the Lichfields to do. Read up from the bottom."
