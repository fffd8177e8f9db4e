title: The Good Glasses
cast: B = Bridie Malone / Bridie / she
cast: C = Con Malone / Con / he
cast: N = Noreen / - / she
cast: F = Father Duffy / Duffy / he
rel: B family C
rel: N romantic C
rel: B enemies N
adv: death mentioned
adv: alcohol mentioned
fandom: none
---
§ third past B
Bridie had got down the good glasses for the wake, the ones with the gold rim, and she counted them in her head each time that her sister-in-law carried a tray past. Noreen had been in the family for eight years. In those eight years Bridie had lost four glasses, a christening spoon, and a brother.

{F>B|"Your poor father,"} said Father Duffy with his mouth full, {F>B|"would be very happy with the ham."}

{B>F|"He would, Father. He always liked to see people eat."}

{N|"More tea?"} said Noreen.

{B>N|"Mind that tray."}

{N>B|"I have it, Bridie."}

{B>N|"You had it the last time."}

The priest looked into his cup. Noreen's neck went red, and she put the tray down on the piano, on the wood, where it would leave a ring; she saw Bridie see it, and she left it there.

{N>B|"Eight years,"} said Noreen in a low voice. {N>B|"I nursed that man for two of them, and where were you? In Boston. And you come in here with your black gloves, to count spoons."}

{B>N|"I'm not the one who took him out of his own house."}

{N>B|"You'd have left him to die in it!"}

{F|"Now, now,"} said Father Duffy unhappily.

{B>N|"I knew what you were,"} said Bridie, {B>N|"the first time that Con brought you up that path."} She had never said it aloud before. It tasted like a penny.

§ third past C
Con was out in the yard with his father's dog. He'd found that if he kept on throwing the stick he need not go in. He heard the back door, and by the click of the heels on the stones he knew which of the two it was.

{N>C|"Your sister's just called me a thief, more or less."}

{C>N|"Ah, Nor."}

{N>C|"I'm not asking you to do anything. I'm only telling you that I'm going to sit in the car."} But she didn't go. She came over and leaned against him, with her face in his good black coat, and he put his arm about her. She smelled of ham and lilies. She'd been up for three nights. {N>C|"I loved the old man, you know,"} she said into his collar. {N>C|"He used to call me girleen."}

{C>N|"I know you did, love. He knew it too."}

{N>C|"She hates me."}

{C>N|"She does,"} said Con, who was an honest man. He threw the stick. {C>N|"She hated me till I was twelve. It was over a hen."}

His wife made a noise that was not quite crying. Over the top of her head he could see the kitchen window, and Bridie there in it with her sleeves rolled up, by herself, holding one of the gold-rimmed glasses to the light and drying it, and drying it, and drying it. He'd have to go to her as well. He did not know in the least what he was going to say.
