title: Second shift
cast: R = Ramona / - / she
cast: Y = Yusuf / - / he
cast: L = Lindqvist / - / he
rel: R colleagues Y
rel: L colleagues R
rel: L colleagues Y
---
§ third present R
The line stops at 11:04. You notice it first in your teeth.

"What've you done?" says Yusuf across the belt.

"Me? It's your end."

"My end's fine. My end is beautiful." He has already got the guard off and one arm in up to the shoulder. Ramona hits the red button, just in case; she has seen what happens. She did six years on the presses before they moved her to packing.

"It's a label," he says. "There's about four hundred of them in there. It's like a wasps' nest."

"Lindqvist will cry."

"Lindqvist's coming."

He is: he's got his clipboard against his chest and his hard hat on backwards. He has been foreman since Easter, and he was on the belt with them till then, and he still hasn't worked out how to say anything. "We're eleven pallets down," he says. "I don't want to be like that. But we're eleven pallets down."

"Hand me the long pliers," Yusuf says.

She hands them. She holds the lamp. The foreman stands on one leg and then the other, and in the end he puts down the board, gets on his knees in the grease in his new trousers, and pulls from below.

"One, two," says Ramona. "Three."

It gives all at once. The three of them are sitting on the concrete with their laps full of tomato soup. The belt shivers, coughs and begins to roll.

"Eleven pallets," says Lindqvist. "We could do that by six, if nobody goes to the toilet."
