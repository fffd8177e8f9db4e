title: minutes of the ghost
cast: I = Iris / - / she, narrator
cast: F = Fenwick / Fen / he
rel: I friends F
adv: death mentioned
fandom: none
---
§ first past I
the house had been empty for a year when i moved in and nobody told me about the ghost. i found out in the bath. there was a cough behind the curtain and a voice said {F>I|"excuse me but that is my soap"} and i screamed so loudly that the neighbours' dog joined in.

{F>I|"please don't,"} said the voice. {F>I|"i'm not looking. i have my hands over my eyes, for what that's worth. one can see through them."}

{I>F|"who are you?"} i said.

{F>I|"fenwick. i live here. lived. it's a matter of some debate."}

i put on my dressing gown. he was sitting on the laundry basket, if you could call it sitting, a thin young man in a collar, and i could see the tiles through his waistcoat. he did have his hands over his eyes. that was what decided me i think.

{I>F|"i pay rent,"} i told him.

{F>I|"how much?"}

i told him how much. he took his hands away from his face.

{F>I|"good god,"} said fenwick. {F>I|"for the whole street?"}

so we drew up some rules. no coughing in the bath. he could have the attic and thursdays. i read him the paper in the mornings because he couldn't turn the pages and he told me which stair to miss in the dark. by november i was calling him fen. by christmas he had told me how he died, which was stupidly, of a cold, with nobody in the house.

{I>F|"nobody at all?"} i said.

{F>I|"there was a cat,"} said fen.

i went out the next day in the snow and got a cat. it sat in the middle of the hall and looked straight at him, and he looked at it, and then he had to go up to the attic for a while.

{I>F|"is it the right sort?"} i shouted up the stairs.

{F>I|"it's ginger,"} he called down. his voice was not quite steady. {F>I|"they're all the right sort, iris. thank you."}

we had one quarrel. it was about my sister, who came for a week and wanted the attic. i said couldn't he just for once go in the cellar and he said the cellar had newts.

{I>F|"you're dead,"} i said. {I>F|"what can a newt do to you?"}

{F>I|"it can look at me."}

{I>F|"she's staying seven days, fen. i can't tell her the top room is taken by a gentleman."}

{F>I|"why not?"} he said, very stiff. {F>I|"it is."}

so i told her. i thought, she'll laugh or else she'll have me put away, and she did neither. she went to the foot of the stairs and shouted up that she was much obliged to him for the loan of it and did he mind if she smoked out of the window. there was a long silence.

{F>-|"not at all, madam,"} said a small voice.

he was in a good temper for a month. he said it was the first time in a hundred years that anyone had asked.

i have lived here for nine years now. the rent has gone up twice. sometimes people ask if i don't get lonely, all on my own in that big house, and i say no, i've got a cat.
